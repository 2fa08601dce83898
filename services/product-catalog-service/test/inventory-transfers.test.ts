import { newId } from '@beaver/kit';
import test from 'ava';
import { service } from './one-service.ts';
import { addLocation, hold, levelOf, openShop, stocked } from './shop.ts';

test('a transfer moves available stock, all lines or none', async (t) => {
  const shop = await openShop(service);
  const [from, to] = [shop.locationIds[0] ?? '', await addLocation(shop)];
  const [a, b] = [await stocked(shop, 5), await stocked(shop, 2)];
  await hold(shop, a, 1);
  const move = (lines: object[], fields: object = {}, idempotencyKey = newId('key')) =>
    shop.post(
      '/v1/inventory-transfers',
      { fromLocationId: from, toLocationId: to, lines, ...fields },
      { idempotencyKey },
    );
  const lines = [
    { variantId: a, quantity: 2 },
    { variantId: a, quantity: 2 },
    { variantId: b, quantity: 1 },
  ];
  const made = await move(lines, { reason: 'restock' }, 'k');
  t.like(made, { status: 201, body: { fromLocationId: from, toLocationId: to, lines, reason: 'restock' } });
  t.is(made.headers.get('location'), `/v1/inventory-transfers/${made.body.id}`);
  t.is((await move(lines, { reason: 'restock' }, 'k')).headers.get('idempotency-replayed'), 'true');
  t.deepEqual((await shop.get(`/v1/inventory-transfers/${made.body.id}`)).body, made.body);
  t.like(await levelOf(shop, a), { onHand: 1, reserved: 1, available: 0 });
  t.like(await levelOf(shop, a, to), { onHand: 4, available: 4 });
  t.is((await shop.get(`/v1/inventory-movements?transferId=${made.body.id}`)).body.data.length, 4);
  t.is((await shop.get(`/v1/inventory-transfers?fromLocationId=${from}`)).body.data.length, 1);
  t.is((await shop.get(`/v1/inventory-transfers?toLocationId=${from}`)).body.data.length, 0);

  const short = await move([
    { variantId: b, quantity: 1 },
    { variantId: a, quantity: 1 },
  ]);
  t.like(short, { status: 409, body: { code: 'out_of_stock', lines: [{ variantId: a, requested: 1, available: 0 }] } });
  t.is((await levelOf(shop, b)).onHand, 1, 'none of it has moved');
  t.like(await move([{ variantId: newId('var'), quantity: 1 }]), {
    status: 422,
    body: { code: 'unknown_variant', errors: [{ pointer: '/lines/0/variantId' }] },
  });
  t.like(await move(lines, { toLocationId: newId('loc') }), {
    status: 422,
    body: { code: 'unknown_location', errors: [{ pointer: '/toLocationId' }] },
  });
  t.like(await move(lines, { fromLocationId: newId('loc') }), {
    status: 422,
    body: { code: 'unknown_location', errors: [{ pointer: '/fromLocationId' }] },
  });
  t.like(await move(lines, { toLocationId: from }), { status: 422, body: { code: 'same_location' } });
  t.like(await shop.get(`/v1/inventory-transfers/${newId('trf')}`), {
    status: 404,
    body: { code: 'transfer_not_found' },
  });
});

test('transfers to and fro do not stop each other', async (t) => {
  const shop = await openShop(service);
  const [here, there] = [shop.locationIds[0], await addLocation(shop)];
  const variantIds = await Promise.all([stocked(shop, 50), stocked(shop, 50), stocked(shop, 50)]);
  const move = (_: unknown, index: number) => {
    const [fromLocationId, toLocationId] = index % 2 === 0 ? [here, there] : [there, here];
    const lines = (index % 3 === 0 ? variantIds : variantIds.toReversed()).map((variantId) => ({
      variantId,
      quantity: 1,
    }));
    return shop.post(
      '/v1/inventory-transfers',
      { fromLocationId, toLocationId, lines },
      { idempotencyKey: newId('key') },
    );
  };
  const answers = await Promise.all(Array.from({ length: 30 }, move));
  t.deepEqual(
    [...new Set(answers.map(({ status }) => status))].filter((status) => status !== 201 && status !== 409),
    [],
  );
  for (const variantId of variantIds) {
    t.is((await levelOf(shop, variantId)).onHand + (await levelOf(shop, variantId, there)).onHand, 50);
  }
});
