import { newId } from '@beaver/kit';
import test from 'ava';
import { act, addLocation, addVariant, hold, levelOf, openShop, reserve, startCatalog, stock, stocked } from './shop.ts';

const service = await startCatalog();
test.after.always(() => service.stop());

const soon = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

test('a reservation holds stock for two minutes, or as long as asked', async (t) => {
  const shop = await openShop(service);
  const variantId = await stocked(shop, 5);
  const orderId = newId('ord');
  const made = await reserve(shop, [{ variantId, quantity: 1 }, { variantId, quantity: 1 }], { orderId });
  t.is(made.status, 201);
  t.is(made.headers.get('location'), `/v1/reservations/${made.body.id}`);
  t.like(made.body, { orderId, storeId: shop.storeId, state: 'active', version: 1 });
  t.is(made.body.lines.length, 1);
  t.like(made.body.lines[0], { variantId, locationId: shop.locationIds[0], quantity: 2, consumed: 0, released: 0 });
  const seconds = (body: { expiresAt: string; createdAt: string }) => (Date.parse(body.expiresAt) - Date.parse(body.createdAt)) / 1000;
  t.true(Math.abs(seconds(made.body) - 120) < 1);
  t.true(Math.abs(seconds((await reserve(shop, [{ variantId, quantity: 1 }], { ttl: 'P1DT1H1M1S' })).body) - 90061) < 1);
  t.deepEqual((await shop.get(`/v1/reservations/${made.body.id}`)).body, made.body);
  t.is((await shop.get(`/v1/reservations/${made.body.id}`, { headers: { 'if-none-match': '"1"' } })).status, 304);
  const { body: list } = await shop.get(`/v1/reservations?orderId=${orderId}`);
  t.deepEqual(list.data, [made.body]);
  t.like(await levelOf(shop, variantId), { onHand: 5, reserved: 3, available: 2 });
});

test('all lines or none, with what is short by variant', async (t) => {
  const shop = await openShop(service);
  const [a, b] = [await stocked(shop, 5), await stocked(shop, 1)];
  const short = await reserve(shop, [{ variantId: a, quantity: 3 }, { variantId: b, quantity: 2 }, { variantId: a, quantity: 3 }]);
  const lines = [{ variantId: a, requested: 6, available: 5 }, { variantId: b, requested: 2, available: 1 }];
  t.like(short, { status: 409, body: { code: 'out_of_stock', lines } });
  t.like(await levelOf(shop, a), { reserved: 0, available: 5 });
  t.is((await shop.get('/v1/reservations')).body.data.length, 0);
});

test('an order has one reservation', async (t) => {
  const shop = await openShop(service);
  const [a, b] = [await stocked(shop, 3), await stocked(shop, 3)];
  const orderId = newId('ord');
  const lines = [{ variantId: a, quantity: 3 }, { variantId: b, quantity: 1 }];
  const first = await reserve(shop, lines, { orderId });
  const same = await reserve(shop, lines.toReversed(), { orderId });
  t.is(same.status, 200);
  t.deepEqual(same.body, first.body);
  const other = await reserve(shop, [{ variantId: b, quantity: 1 }], { orderId });
  t.like(other, { status: 409, body: { code: 'reservation_exists', reservationId: first.body.id } });
  await act(shop, first.body.id, 'release');
  t.like(await reserve(shop, lines, { orderId }), { status: 200, body: { id: first.body.id, state: 'released' } });
  t.is((await levelOf(shop, a)).reserved, 0);
});

test('many requests for the same order at once make one reservation', async (t) => {
  const shop = await openShop(service);
  const variantId = await stocked(shop, 2);
  const orderId = newId('ord');
  const ask = () => reserve(shop, [{ variantId, quantity: 2 }], { orderId });
  const answers = await Promise.all(Array.from({ length: 20 }, ask));
  t.is(answers.filter(({ status }) => status === 201).length, 1);
  t.is(answers.filter(({ status }) => status === 200).length, 19);
  t.is(new Set(answers.map(({ body }) => body.id)).size, 1);
  t.is((await levelOf(shop, variantId)).reserved, 2);
});

test('what can not be sold, or is nowhere, is named', async (t) => {
  const [shop, other] = [await openShop(service), await openShop(service)];
  const variantId = await stocked(shop, 3);
  const { body: draft } = await shop.post('/v1/products', { title: 'x', variants: [{ sku: 'draft' }] });
  for (const bad of [newId('var'), draft.variants[0].id, await addVariant(other)]) {
    const refused = await reserve(shop, [{ variantId, quantity: 1 }, { variantId: bad, quantity: 1 }]);
    t.like(refused, { status: 422, body: { code: 'variant_not_sellable', errors: [{ pointer: '/lines/1/variantId' }] } });
  }
  for (const storeId of [newId('sto'), other.storeId]) {
    const refused = await reserve(shop, [{ variantId, quantity: 1 }], { storeId });
    t.like(refused, { status: 422, body: { code: 'unknown_store', errors: [{ pointer: '/storeId' }] } });
  }
  for (const locationId of [newId('loc'), other.locationIds[0] ?? '']) {
    const refused = await reserve(shop, [{ variantId, quantity: 1, locationId }]);
    t.like(refused, { status: 422, body: { code: 'unknown_location', errors: [{ pointer: '/lines/0/locationId' }] } });
  }
  t.is((await levelOf(shop, variantId)).reserved, 0);
});

test('extend holds it longer, never shorter, and says the truth each time', async (t) => {
  const shop = await openShop(service);
  const variantId = await stocked(shop, 1);
  const { id } = await hold(shop, variantId, 1);
  const until = soon(3600);
  const extended = await shop.post(`/v1/reservations/${id}/extend`, { until });
  t.like(extended, { status: 200, body: { state: 'active', expiresAt: until, version: 2 } });
  t.like(await shop.post(`/v1/reservations/${id}/extend`, { until }), { status: 200, body: { version: 2 } });
  t.like(await act(shop, id, 'extend', { until: soon(60) }), { status: 200, body: { expiresAt: until, version: 2 } });
  t.like(await act(shop, id, 'extend', { until: soon(-1) }), { status: 422, body: { code: 'until_in_past', errors: [{ pointer: '/until' }] } });
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
  const { body: made } = await reserve(shop, [{ variantId: a, quantity: 3 }, { variantId: b, quantity: 2 }]);
  const early = await act(shop, made.id, 'consume', { lines: [{ variantId: a, quantity: 1 }] });
  t.like(early, { status: 409, body: { code: 'reservation_not_committed' } });
  const committed = await act(shop, made.id, 'commit');
  t.like(committed, { status: 200, body: { state: 'committed', version: 2 } });
  t.like(await levelOf(shop, a), { onHand: 5, reserved: 0, committed: 3, available: 2 });
  t.like(await act(shop, made.id, 'commit'), { status: 409, body: { code: 'reservation_not_active' } });
  const part = await act(shop, made.id, 'consume', { lines: [{ variantId: a, quantity: 1 }, { variantId: a, quantity: 1 }, { variantId: b, quantity: 2 }] });
  t.like(part, { status: 200, body: { state: 'committed', version: 3 } });
  t.like(await levelOf(shop, a), { onHand: 3, committed: 1, available: 2 });
  t.like(await levelOf(shop, b), { onHand: 3, committed: 0, available: 3 });
  const more = await act(shop, made.id, 'consume', { lines: [{ variantId: b, quantity: 1 }] });
  t.like(more, { status: 409, body: { code: 'quantity_not_reserved', lines: [{ variantId: b, requested: 1, open: 0 }] } });
  const rest = await act(shop, made.id, 'release', { lines: [{ variantId: a, quantity: 1 }] });
  t.like(rest, { status: 200, body: { state: 'consumed' } });
  t.like(await levelOf(shop, a), { onHand: 3, committed: 0, available: 3 });
  for (const [verb, code] of [['commit', 'reservation_not_active'], ['consume', 'reservation_not_committed'], ['release', 'reservation_not_active']]) {
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
  t.like(refused, { status: 409, body: { code: 'insufficient_on_hand', lines: [{ variantId, requested: 3, onHand: 2 }] } });
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

test('untracked variants and backorders are never short', async (t) => {
  const shop = await openShop(service);
  const untracked = await addVariant(shop, { trackInventory: false });
  const backorder = await stocked(shop, 1, { allowBackorder: true });
  const unseen = await addVariant(shop, { allowBackorder: true });
  const lines = [{ variantId: untracked, quantity: 7 }, { variantId: backorder, quantity: 3 }, { variantId: unseen, quantity: 2 }];
  const { status, body } = await reserve(shop, lines);
  t.is(status, 201);
  t.is(await levelOf(shop, untracked), undefined);
  t.like(await levelOf(shop, backorder), { onHand: 1, reserved: 3, available: -2 });
  t.like(await levelOf(shop, unseen), { onHand: 0, reserved: 2, available: -2 });
  await act(shop, body.id, 'commit');
  const refused = await act(shop, body.id, 'consume', { lines });
  const short = [{ variantId: backorder, requested: 3, onHand: 1 }, { variantId: unseen, requested: 2, onHand: 0 }];
  t.like(refused, { status: 409, body: { code: 'insufficient_on_hand' } });
  t.deepEqual(refused.body.lines.map(({ variantId }: { variantId: string }) => variantId).sort(), short.map(({ variantId }) => variantId).sort());
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
  const [tracked, untracked] = [await addVariant(shop, { allowBackorder: true }), await addVariant(shop, { trackInventory: false })];
  const { body: store } = await shop.entity.post('/v1/stores', { name: 'Online', country: 'US', locationIds: [] });
  const { status, body } = await reserve(shop, [{ variantId: untracked, quantity: 1 }], { storeId: store.id });
  t.is(status, 201);
  t.is(body.lines[0].locationId, null);
  t.is((await act(shop, body.id, 'commit')).status, 200);
  t.like(await act(shop, body.id, 'consume', { lines: [{ variantId: untracked, quantity: 1 }] }), { status: 200, body: { state: 'consumed' } });
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
    const lines = wishes.map(([variantId, quantity, locationId]) => ({ variantId, quantity, ...(locationId ? { locationId } : {}) }));
    const { status, body } = await reserve(shop, lines);
    if (status !== 201) return body.code;
    await act(shop, body.id, 'release');
    return body.lines.map((line: { variantId: string; locationId: string; quantity: number }) => [line.variantId, line.locationId, line.quantity]);
  };
  t.deepEqual(await places([[a, 2], [b, 1]]), [[a, second, 2], [b, second, 1]], 'the first that can serve all');
  t.deepEqual(await places([[a, 3], [b, 1]]), [[a, third, 3], [b, third, 1]]);
  t.deepEqual(await places([[a, 5], [b, 2]]), [[a, first, 5], [b, second, 2]], 'line by line');
  t.deepEqual(await places([[a, 8]]), [[a, first, 5], [a, second, 2], [a, third, 1]], 'a line in parts');
  t.is(await places([[a, 12]]), 'out_of_stock');
  t.deepEqual(await places([[a, 3, third]]), [[a, third, 3]], 'where it was asked for');
  t.is(await places([[a, 5, third]]), 'out_of_stock');
  t.deepEqual(await places([[a, 4, first], [a, 2]]), [[a, first, 4], [a, second, 2]], 'what is asked for elsewhere is not there twice');
  t.is(await places([[a, 4, third], [a, 8]]), 'out_of_stock');
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
  t.deepEqual(body.lines.map(({ consumed }: { consumed: number }) => consumed), [1, 2], 'from where it is on hand');
  t.like(await levelOf(shop, variantId, first), { onHand: 0, committed: 1 });
  t.like(await levelOf(shop, variantId, second), { onHand: 1, committed: 0 });
});

test("another tenant's reservation is not there", async (t) => {
  const [shop, other] = [await openShop(service), await openShop(service)];
  const variantId = await stocked(shop, 2);
  const { id } = await hold(shop, variantId, 1);
  const lines = [{ variantId, quantity: 1 }];
  for (const who of [other, shop]) {
    const at = who === other ? id : newId('res');
    t.like(await who.get(`/v1/reservations/${at}`), { status: 404, body: { code: 'reservation_not_found' } });
    t.is((await act(who, at, 'extend', { until: soon(60) })).body.code, 'reservation_not_found');
    t.is((await act(who, at, 'commit')).body.code, 'reservation_not_found');
    t.is((await act(who, at, 'release')).body.code, 'reservation_not_found');
    t.is((await act(who, at, 'consume', { lines })).body.code, 'reservation_not_found');
  }
  t.deepEqual((await other.get('/v1/reservations')).body.data, []);
});
