import test from 'ava';
import { service } from './one-service.ts';
import { act, addLocation, addVariant, hold, levelOf, openShop, reserve, stock, stocked } from './shop.ts';

test('untracked variants and backorders are never short', async (t) => {
  const shop = await openShop(service);
  const untracked = await addVariant(shop, { trackInventory: false });
  const backorder = await stocked(shop, 1, { allowBackorder: true });
  const unseen = await addVariant(shop, { allowBackorder: true });
  const lines = [
    { variantId: untracked, quantity: 7 },
    { variantId: backorder, quantity: 3 },
    { variantId: unseen, quantity: 2 },
  ];
  const { status, body } = await reserve(shop, lines);
  t.is(status, 201);
  t.is(await levelOf(shop, untracked), undefined);
  t.like(await levelOf(shop, backorder), { onHand: 1, reserved: 3, available: -2 });
  t.like(await levelOf(shop, unseen), { onHand: 0, reserved: 2, available: -2 });
  await act(shop, body.id, 'commit');
  const refused = await act(shop, body.id, 'consume', { lines });
  const short = [
    { variantId: backorder, requested: 3, onHand: 1 },
    { variantId: unseen, requested: 2, onHand: 0 },
  ];
  t.like(refused, { status: 409, body: { code: 'insufficient_on_hand' } });
  t.deepEqual(
    refused.body.lines.map(({ variantId }: { variantId: string }) => variantId).toSorted(),
    short.map(({ variantId }) => variantId).toSorted(),
  );
  await stock(shop, backorder, 3);
  await stock(shop, unseen, 2);
  t.like(await act(shop, body.id, 'consume', { lines }), { status: 200, body: { state: 'consumed' } });
  t.like(await levelOf(shop, backorder), { onHand: 0, committed: 0 });
});

test('a reservation keeps the tracking it was made with', async (t) => {
  const shop = await openShop(service);
  const variantId = await stocked(shop, 3);
  const { id } = await hold(shop, variantId, 2);
  await shop.patch(`/v1/variants/${variantId}`, { trackInventory: false }, { ifMatch: '*' });
  const { body: free } = await reserve(shop, [{ variantId, quantity: 50 }]);
  await act(shop, id, 'release');
  await act(shop, free.id, 'release');
  t.like(await levelOf(shop, variantId), { onHand: 3, reserved: 0, available: 3 });
});

test('an untracked variant is reserved even where a store has no location', async (t) => {
  const shop = await openShop(service);
  const [tracked, untracked] = [
    await addVariant(shop, { allowBackorder: true }),
    await addVariant(shop, { trackInventory: false }),
  ];
  const { body: store } = await shop.entity.post('/v1/stores', { name: 'Online', country: 'US', locationIds: [] });
  const { status, body } = await reserve(shop, [{ variantId: untracked, quantity: 1 }], { storeId: store.id });
  t.is(status, 201);
  t.is(body.lines[0].locationId, null);
  t.is((await act(shop, body.id, 'commit')).status, 200);
  t.like(await act(shop, body.id, 'consume', { lines: [{ variantId: untracked, quantity: 1 }] }), {
    status: 200,
    body: { state: 'consumed' },
  });
  t.is((await reserve(shop, [{ variantId: tracked, quantity: 1 }], { storeId: store.id })).body.code, 'out_of_stock');
});

test('one location for all lines before the nearest for each, and a split before a no', async (t) => {
  const shop = await openShop(service);
  const [first, second, third] = [shop.locationIds[0] ?? '', await addLocation(shop), await addLocation(shop)];
  const [a, b] = [await addVariant(shop), await addVariant(shop)];
  await stock(shop, a, 5, first);
  await stock(shop, a, 2, second);
  await stock(shop, a, 4, third);
  await stock(shop, b, 4, second);
  await stock(shop, b, 1, third);
  const places = async (wishes: [string, number, string?][]) => {
    const lines = wishes.map(([variantId, quantity, locationId]) => ({
      variantId,
      quantity,
      ...(locationId ? { locationId } : {}),
    }));
    const { status, body } = await reserve(shop, lines);
    if (status !== 201) return body.code;
    await act(shop, body.id, 'release');
    return body.lines.map((line: { variantId: string; locationId: string; quantity: number }) => [
      line.variantId,
      line.locationId,
      line.quantity,
    ]);
  };
  t.deepEqual(
    await places([
      [a, 2],
      [b, 1],
    ]),
    [
      [a, second, 2],
      [b, second, 1],
    ],
    'the first that can serve all',
  );
  t.deepEqual(
    await places([
      [a, 3],
      [b, 1],
    ]),
    [
      [a, third, 3],
      [b, third, 1],
    ],
  );
  t.deepEqual(
    await places([
      [a, 5],
      [b, 2],
    ]),
    [
      [a, first, 5],
      [b, second, 2],
    ],
    'line by line',
  );
  t.deepEqual(
    await places([[a, 8]]),
    [
      [a, first, 5],
      [a, second, 2],
      [a, third, 1],
    ],
    'a line in parts',
  );
  t.is(await places([[a, 12]]), 'out_of_stock');
  t.deepEqual(await places([[a, 3, third]]), [[a, third, 3]], 'where it was asked for');
  t.is(await places([[a, 5, third]]), 'out_of_stock');
  t.deepEqual(
    await places([
      [a, 4, first],
      [a, 2],
    ]),
    [
      [a, second, 2],
      [a, first, 4],
    ],
    'what is asked for elsewhere is not there twice',
  );
  t.is(
    await places([
      [a, 4, third],
      [a, 8],
    ]),
    'out_of_stock',
  );
});

test('a backorder is taken where the stock is, if it is anywhere', async (t) => {
  const shop = await openShop(service);
  const [first, second] = [shop.locationIds[0], await addLocation(shop)];
  const variantId = await addVariant(shop, { allowBackorder: true });
  await stock(shop, variantId, 2, second);
  t.is((await hold(shop, variantId, 2)).lines[0].locationId, second);
  t.is((await hold(shop, variantId, 1)).lines[0].locationId, first);
});

test('a split reservation is consumed and released by variant', async (t) => {
  const shop = await openShop(service);
  const [first, second] = [shop.locationIds[0], await addLocation(shop)];
  const variantId = await stocked(shop, 2);
  await stock(shop, variantId, 3, second);
  const { id } = await hold(shop, variantId, 5);
  await act(shop, id, 'commit');
  t.is((await act(shop, id, 'release', { lines: [{ variantId, quantity: 1 }] })).body.lines[1].released, 1);
  await stock(shop, variantId, 1, first);
  const { body } = await act(shop, id, 'consume', { lines: [{ variantId, quantity: 3 }] });
  t.deepEqual(
    body.lines.map(({ consumed }: { consumed: number }) => consumed),
    [1, 2],
    'from where it is on hand',
  );
  t.like(await levelOf(shop, variantId, first), { onHand: 0, committed: 1 });
  t.like(await levelOf(shop, variantId, second), { onHand: 1, committed: 0 });
});
