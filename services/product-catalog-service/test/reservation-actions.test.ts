import { newId } from '@beaver/kit';
import test from 'ava';
import { service } from './one-service.ts';
import { act, hold, levelOf, openShop, reserve, stock, stocked } from './shop.ts';

const soon = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

test('extend holds it longer, never shorter, and says the truth each time', async (t) => {
  const shop = await openShop(service);
  const variantId = await stocked(shop, 1);
  const { id } = await hold(shop, variantId, 1);
  const until = soon(3600);
  const extended = await shop.post(`/v1/reservations/${id}/extend`, { until });
  t.like(extended, { status: 200, body: { state: 'active', expiresAt: until, version: 2 } });
  t.like(await shop.post(`/v1/reservations/${id}/extend`, { until }), { status: 200, body: { version: 2 } });
  t.like(await act(shop, id, 'extend', { until: soon(60) }), { status: 200, body: { expiresAt: until, version: 2 } });
  t.like(await act(shop, id, 'extend', { until: soon(-1) }), {
    status: 422,
    body: { code: 'until_in_past', errors: [{ pointer: '/until' }] },
  });
  await act(shop, id, 'commit');
  for (const end of ['committed', 'consumed']) {
    const refused = await shop.post(`/v1/reservations/${id}/extend`, { until });
    t.like(refused, { status: 409, body: { code: 'reservation_not_active' } }, end);
    if (end === 'committed') await act(shop, id, 'consume', { lines: [{ variantId, quantity: 1 }] });
  }
});

test('commit, consume by parts, release the rest', async (t) => {
  const shop = await openShop(service);
  const [a, b] = [await stocked(shop, 5), await stocked(shop, 5)];
  const { body: made } = await reserve(shop, [
    { variantId: a, quantity: 3 },
    { variantId: b, quantity: 2 },
  ]);
  const early = await act(shop, made.id, 'consume', { lines: [{ variantId: a, quantity: 1 }] });
  t.like(early, { status: 409, body: { code: 'reservation_not_committed' } });
  const committed = await act(shop, made.id, 'commit');
  t.like(committed, { status: 200, body: { state: 'committed', version: 2 } });
  t.like(await levelOf(shop, a), { onHand: 5, reserved: 0, committed: 3, available: 2 });
  t.like(await act(shop, made.id, 'commit'), { status: 409, body: { code: 'reservation_not_active' } });
  const part = await act(shop, made.id, 'consume', {
    lines: [
      { variantId: a, quantity: 1 },
      { variantId: a, quantity: 1 },
      { variantId: b, quantity: 2 },
    ],
  });
  t.like(part, { status: 200, body: { state: 'committed', version: 3 } });
  t.like(await levelOf(shop, a), { onHand: 3, committed: 1, available: 2 });
  t.like(await levelOf(shop, b), { onHand: 3, committed: 0, available: 3 });
  const more = await act(shop, made.id, 'consume', { lines: [{ variantId: b, quantity: 1 }] });
  t.like(more, {
    status: 409,
    body: { code: 'quantity_not_reserved', lines: [{ variantId: b, requested: 1, open: 0 }] },
  });
  const rest = await act(shop, made.id, 'release', { lines: [{ variantId: a, quantity: 1 }] });
  t.like(rest, { status: 200, body: { state: 'consumed' } });
  t.like(await levelOf(shop, a), { onHand: 3, committed: 0, available: 3 });
  for (const [verb, code] of [
    ['commit', 'reservation_not_active'],
    ['consume', 'reservation_not_committed'],
    ['release', 'reservation_not_active'],
  ]) {
    const lines = verb === 'commit' ? undefined : { lines: [{ variantId: a, quantity: 1 }] };
    t.like(await act(shop, made.id, verb ?? '', lines), { status: 409, body: { code } });
  }
});

test('release by parts and whole; a late undo has nothing to do', async (t) => {
  const shop = await openShop(service);
  const variantId = await stocked(shop, 5);
  const { id } = await hold(shop, variantId, 3);
  const part = await act(shop, id, 'release', { lines: [{ variantId, quantity: 1 }] });
  t.like(part, { status: 200, body: { state: 'active', lines: [{ quantity: 3, released: 1 }] } });
  t.like(await levelOf(shop, variantId), { reserved: 2, available: 3 });
  const tooMuch = await act(shop, id, 'release', { lines: [{ variantId, quantity: 3 }] });
  t.like(tooMuch, { status: 409, body: { code: 'quantity_not_reserved', lines: [{ requested: 3, open: 2 }] } });
  const unknown = await act(shop, id, 'release', { lines: [{ variantId: newId('var'), quantity: 1 }] });
  t.like(unknown, { status: 409, body: { code: 'quantity_not_reserved' } });
  t.like(await act(shop, id, 'release'), { status: 200, body: { state: 'released', version: 3 } });
  t.like(await act(shop, id, 'release', {}), { status: 200, body: { state: 'released', version: 3 } });
  t.like(await levelOf(shop, variantId), { reserved: 0, available: 5 });
});

test('what is not on the shelf is not consumed, though it was promised', async (t) => {
  const shop = await openShop(service);
  const variantId = await stocked(shop, 5);
  const { id } = await hold(shop, variantId, 4);
  await act(shop, id, 'commit');
  await stock(shop, variantId, 2);
  const refused = await act(shop, id, 'consume', { lines: [{ variantId, quantity: 3 }] });
  t.like(refused, {
    status: 409,
    body: { code: 'insufficient_on_hand', lines: [{ variantId, requested: 3, onHand: 2 }] },
  });
  t.is((await act(shop, id, 'consume', { lines: [{ variantId, quantity: 2 }] })).status, 200);
  t.like(await levelOf(shop, variantId), { onHand: 0, committed: 2, available: -2 });
});

test('one cause never moves stock twice, when its answer has long been forgotten', async (t) => {
  const shop = await openShop(service);
  const variantId = await stocked(shop, 9);
  const { id } = await hold(shop, variantId, 6);
  const forget = () => service.sql(shop.tenantId, 'delete from idempotency_keys');
  for (const [verb, body, key] of [
    ['release', { lines: [{ variantId, quantity: 1 }] }, 'ord_1/release/1'],
    ['commit', undefined, 'ord_1/commit'],
    ['consume', { lines: [{ variantId, quantity: 1 }] }, 'ord_1/consume/ful_1'],
    ['consume', { lines: [{ variantId, quantity: 1 }] }, 'ord_1/consume/ful_2'],
    ['release', { lines: [{ variantId, quantity: 1 }] }, 'ord_1/release/2'],
  ] as const) {
    const first = await act(shop, id, verb, body, key);
    t.is(first.status, 200);
    await forget();
    const again = await act(shop, id, verb, body, key);
    t.is(again.status, 200, key);
    t.is(again.headers.get('idempotency-replayed'), null);
    t.deepEqual(again.body, first.body);
  }
  t.like(await levelOf(shop, variantId), { onHand: 7, reserved: 0, committed: 2 });
  await forget();
  const reused = await act(shop, id, 'consume', { lines: [{ variantId, quantity: 2 }] }, 'ord_1/consume/ful_1');
  t.like(reused, { status: 422, body: { code: 'cause_reused' } });
  t.like(await act(shop, id, 'commit', undefined, 'ord_1/release/2'), { status: 422, body: { code: 'cause_reused' } });
  t.like(await act(shop, id, 'release', undefined, 'ord_1/commit'), { status: 422, body: { code: 'cause_reused' } });
});

test('repeated with its key while it runs, a consumption is made once', async (t) => {
  const shop = await openShop(service);
  const variantId = await stocked(shop, 9);
  const { id } = await hold(shop, variantId, 5);
  await act(shop, id, 'commit');
  const consume = () => act(shop, id, 'consume', { lines: [{ variantId, quantity: 1 }] }, 'ful_1');
  const answers = await Promise.all(Array.from({ length: 10 }, consume));
  t.true(answers.every(({ status }) => status === 200 || status === 409));
  t.like(await levelOf(shop, variantId), { onHand: 8, committed: 4 });
});

test('a released or consumed reservation can be followed in the ledger', async (t) => {
  const shop = await openShop(service);
  const variantId = await stocked(shop, 5);
  const { id } = await hold(shop, variantId, 3);
  await act(shop, id, 'commit');
  await act(shop, id, 'consume', { lines: [{ variantId, quantity: 1 }] });
  await act(shop, id, 'release');
  const { body } = await shop.get(`/v1/inventory-movements?reservationId=${id}&sort=createdAt`);
  const rows = body.data.map(({ type, onHand, reserved, committed }: Record<string, unknown>) => [
    type,
    onHand,
    reserved,
    committed,
  ]);
  t.deepEqual(rows, [
    ['reserve', 0, 3, 0],
    ['commit', 0, -3, 3],
    ['consume', -1, 0, -1],
    ['release', 0, 0, -2],
  ]);
});
