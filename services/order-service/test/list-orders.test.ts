import test from 'ava';
import { service } from './one-service.ts';
import { act, confirm, idsOf, must, openShop, pack, place, progress, type Shop } from './shop.ts';

const list = async (shop: Shop, query = '') => must(await shop.get(`/v1/orders${query}`), 200).body;

test('orders are found by what they are', async (t) => {
  const shop = await openShop(service);
  const pending = await place(shop);
  const confirmed = await confirm(shop, { customer: { email: 'other@lodge.example' } });
  const shipped = await confirm(shop);
  const { id } = await pack(shop, shipped);
  must(await shop.post(`/v1/fulfillments/${id}/ship`, undefined, { idempotencyKey: 'ship' }), 200);
  const expired = await place(shop);
  must(await progress(shop, expired.id, 'paymentExpired'), 200);
  must(await act(shop, expired.id, 'archive'), 200);
  const cases: [string, { id: string }[]][] = [
    ['', [pending, confirmed, shipped, expired]],
    ['?status=pending', [pending]],
    ['?status=expired', [expired]],
    ['?paymentStatus=unpaid', [pending, expired]],
    ['?paymentStatus=authorized', [confirmed, shipped]],
    ['?fulfillmentStatus=partiallyFulfilled', [shipped]],
    ['?fulfillmentStatus=unfulfilled&status=confirmed', [confirmed]],
    [`?storeId=${shop.storeId}`, [pending, confirmed, shipped, expired]],
    ['?storeId=sto_00000000000000000000000000', []],
    [`?customerId=${confirmed.customerId}`, [confirmed]],
    [`?number=${shipped.number}`, [shipped]],
    ['?archived=true', [expired]],
    ['?archived=false', [pending, confirmed, shipped]],
    [`?createdAt[gt]=${confirmed.createdAt}`, [shipped, expired]],
    [`?createdAt[gte]=${confirmed.createdAt}&createdAt[lt]=${expired.createdAt}`, [confirmed, shipped]],
    [`?createdAt[lte]=${pending.createdAt}`, [pending]],
  ];
  for (const [query, orders] of cases) t.deepEqual(idsOf((await list(shop, query)).data), idsOf(orders), query);
  for (const query of ['?status=lost', '?number=0', '?archived=maybe', '?createdAt[gte]=yesterday', '?sort=total']) {
    t.is((await shop.get(`/v1/orders${query}`)).status, 400, query);
  }
});

test('pages follow each other in any order, and a cursor belongs to its list', async (t) => {
  const shop = await openShop(service);
  const placed = [await place(shop), await place(shop), await place(shop), await place(shop), await place(shop)];
  for (const sort of ['createdAt', '-createdAt', 'number', '-number']) {
    const wanted = (sort.startsWith('-') ? placed.toReversed() : placed).map(({ id }) => id);
    const seen: string[] = [];
    let query = `?limit=2&sort=${sort}`;
    for (let pages = 1; ; pages += 1) {
      const { data, nextCursor } = await list(shop, query);
      seen.push(...data.map(({ id }: { id: string }) => id));
      if (nextCursor === null) {
        t.is(pages, 3);
        break;
      }
      query = `?limit=2&sort=${sort}&cursor=${nextCursor}`;
    }
    t.deepEqual(seen, wanted, sort);
  }
  const { nextCursor } = await list(shop, '?limit=2&archived=false');
  for (const other of ['status=pending', 'sort=number', 'archived=true', '']) {
    const answer = await shop.get(`/v1/orders?limit=2&cursor=${nextCursor}&${other}`);
    t.like(answer, { status: 400, body: { code: 'cursor_invalid' } }, other);
  }
});

test('a tenant sees its own orders only, by whomever it asks', async (t) => {
  const [shop, other] = [await openShop(service), await openShop(service)];
  const order = await place(shop);
  t.deepEqual((await list(other)).data, []);
  t.deepEqual((await list(other, `?customerId=${order.customerId}`)).data, []);
  const machine = service.machine('worker', ['orders:read'], shop.tenantId);
  t.deepEqual(idsOf((await machine.get('/v1/orders')).body.data), [order.id]);
});

test('an order that has not changed is not sent again', async (t) => {
  const shop = await openShop(service);
  const { id } = await place(shop);
  const first = await shop.get(`/v1/orders/${id}`);
  const headers = { 'if-none-match': first.headers.get('etag') as string };
  const same = await shop.get(`/v1/orders/${id}`, { headers });
  t.like(same, { status: 304, body: '' });
  must(await act(shop, id, 'hold', { reason: 'fraud check' }), 200);
  const changed = await shop.get(`/v1/orders/${id}`, { headers });
  t.is(changed.status, 200);
  t.is(changed.headers.get('etag'), '"2"');

  const order = await confirm(shop);
  const fulfillment = await pack(shop, order);
  const path = `/v1/fulfillments/${fulfillment.id}`;
  t.is((await shop.get(path, { headers: { 'if-none-match': '"1"' } })).status, 304);
  t.deepEqual((await shop.get(path)).body, fulfillment);
});

test('what can be compared of orders is read by ids or by change, and has nothing of the buyer', async (t) => {
  const shop = await openShop(service);
  const [first, second] = [await confirm(shop), await place(shop)];
  const facts = async (query: string) => must(await shop.get(`/v1/order-facts?${query}`), 200).body;
  const { data } = await facts(`orderIds=${first.id},ord_00000000000000000000000000`);
  t.like(data, [{ id: first.id, status: 'confirmed', due: first.total.amount, refundUnderWay: false }]);
  t.like(data[0].lines, [{ variantId: first.lines[0].variantId, shipped: 0, canceled: 0 }]);
  t.is(data[0].payments[0].authorized, first.total.amount);
  t.notRegex(JSON.stringify(data), /lodge\.example|Beaver Dam/);
  const { updatedAt } = await must(await shop.get(`/v1/orders/${second.id}`), 200).body;
  t.deepEqual(idsOf((await facts(`updatedAt[lt]=${updatedAt}`)).data), [first.id]);
  t.deepEqual(idsOf((await facts(`updatedAt[gte]=${updatedAt}`)).data), [second.id]);
  const page = await facts('limit=1');
  t.deepEqual(idsOf((await facts(`limit=1&cursor=${page.nextCursor}`)).data), [second.id]);
  t.is((await shop.get('/v1/order-facts?orderIds=ord_1')).status, 400);
});
