import { newId } from '@beaver/kit';
import test from 'ava';
import { service } from './one-service.ts';
import { act, addVariant, keyed, must, newOrder, openShop, place } from './shop.ts';

test('an order is priced by the catalog, reserved and pending', async (t) => {
  const shop = await openShop(service);
  const fields = { note: 'Ring twice.', metadata: { channel: 'web' } };
  const { status, headers, body } = await shop.post('/v1/orders', newOrder(shop, fields), keyed());
  t.is(status, 201);
  t.is(headers.get('location'), `/v1/orders/${body.id}`);
  t.is(headers.get('etag'), '"1"');
  t.like(body, {
    tenantId: shop.tenantId,
    status: 'pending',
    paymentStatus: 'unpaid',
    fulfillmentStatus: 'unfulfilled',
    total: { amount: 8400, currency: 'USD' },
    customer: { email: 'canary.buyer@lodge.example', name: 'Canary Nightingale' },
    paymentMethods: [{ number: 1, type: 'card' }],
    ...fields,
  });
  t.like(body.lines, [
    { variantId: shop.variantId, quantity: 2, unitPrice: { amount: 4200 }, shipped: 0, canceled: 0 },
  ]);
  t.false(JSON.stringify(body).includes('pm_card_visa'), 'the token is not shown');
  t.deepEqual((await shop.get(`/v1/orders/${body.id}`)).body, body);
  const reservation = must(await shop.catalog.get(`/v1/reservations/${body.reservationId}`), 200).body;
  t.like(reservation, { orderId: body.id, state: 'active', lines: [{ variantId: shop.variantId, quantity: 2 }] });
});

test('tax and shipping are the store’s, fixed when the order is placed', async (t) => {
  const shop = await openShop(service);
  const option = { storeId: shop.storeId, name: 'Standard', prices: [{ amount: 500, currency: 'USD' }] };
  const { body: shipping } = must(await shop.entity.post('/v1/shipping-options', option), 201);
  const rate = { country: 'US', region: 'OR', rate: '0.1', name: 'Sales tax', jurisdiction: 'Oregon' };
  must(await shop.entity.post('/v1/tax-rates', { ...rate, storeId: shop.storeId, appliesToShipping: true }), 201);
  const order = await place(shop, { shippingOptionId: shipping.id });
  t.like(order, {
    subtotal: { amount: 8400 },
    shippingTotal: { amount: 550 },
    taxTotal: { amount: 890 },
    total: { amount: 9790 },
    shipping: { optionId: shipping.id, name: 'Standard', amount: { amount: 500 } },
    lines: [{ tax: { rate: '0.1', jurisdiction: 'Oregon', amount: { amount: 840 } }, total: { amount: 9240 } }],
  });
  t.deepEqual((await shop.get(`/v1/orders/${order.id}`)).body, order);
});

test('what is free is paid at once', async (t) => {
  const shop = await openShop(service);
  const variantId = await addVariant(shop, { amount: 0 });
  const order = await place(shop, { lines: [{ variantId, quantity: 1 }], paymentMethod: { type: 'cash' } });
  t.like(order, { total: { amount: 0 }, paymentStatus: 'paid' });
});

test('numbers rise within a tenant, and a customer is known by the e-mail in any case', async (t) => {
  const shop = await openShop(service);
  const first = await place(shop);
  const second = await place(shop, { customer: { email: 'canary.BUYER@lodge.example' } });
  const third = await place(shop, { customer: { email: 'other@lodge.example' } });
  t.deepEqual([first.number, second.number, third.number], [1001, 1002, 1003]);
  t.is(second.customerId, first.customerId);
  t.not(third.customerId, first.customerId);
  const elsewhere = await place(await openShop(service));
  t.is(elsewhere.number, 1001);
  t.not(elsewhere.customerId, first.customerId, 'another tenant knows the same person by another id');
});

test('an order without a key, or with a price of its own, is refused', async (t) => {
  const shop = await openShop(service);
  t.like(await shop.post('/v1/orders', newOrder(shop)), { status: 400, body: { code: 'idempotency_key_required' } });
  const line = { variantId: shop.variantId, quantity: 1 };
  const money = { amount: 1, currency: 'USD' };
  const priced = newOrder(shop, { lines: [{ ...line, unitPrice: money }] });
  const answer = await shop.post('/v1/orders', priced, keyed());
  t.like(answer, { status: 400, body: { code: 'validation_failed', errors: [{ pointer: '/lines/0/unitPrice' }] } });
  for (const field of ['total', 'subtotal', 'taxTotal', 'discount']) {
    const body = newOrder(shop, { [field]: money });
    t.like(await shop.post('/v1/orders', body, keyed()), { status: 400, body: { errors: [{ pointer: `/${field}` }] } });
  }
  t.deepEqual((await shop.get('/v1/orders')).body.data, []);
});

test('more than there is: out of stock, line by line, and nothing is kept', async (t) => {
  const shop = await openShop(service, { onHand: 3 });
  const scarce = await addVariant(shop, { onHand: 1 });
  const lines = [
    { variantId: shop.variantId, quantity: 2 },
    { variantId: shop.variantId, quantity: 2 },
    { variantId: scarce, quantity: 1 },
  ];
  const key = keyed();
  const refused = await shop.post('/v1/orders', newOrder(shop, { lines }), key);
  t.is(refused.status, 409);
  t.like(refused.body, { code: 'out_of_stock', lines: [{ variantId: shop.variantId, requested: 4, available: 3 }] });
  t.is(refused.body.lines.length, 1);
  const again = await shop.post('/v1/orders', newOrder(shop, { lines }), key);
  t.deepEqual(again.body, refused.body, 'a refusal stands');
  t.is(again.headers.get('idempotency-replayed'), 'true');
  t.deepEqual((await shop.get('/v1/orders')).body.data, []);
  t.like((await shop.catalog.get(`/v1/inventory-levels?variantId=${scarce}`)).body.data, [{ reserved: 0 }]);
});

test('what can not be sold is refused by its own name', async (t) => {
  const shop = await openShop(service);
  const { variantId } = shop;
  const line = (id: string, quantity = 1) => ({ lines: [{ variantId: id, quantity }] });
  const dear = await addVariant(shop, { amount: 9_007_199_254_740_991, trackInventory: false, onHand: 0 });
  const elsewhere = await openShop(service);
  const cases: [object, string, string?][] = [
    [{ storeId: newId('sto') }, 'store_not_found', '/storeId'],
    [{ storeId: elsewhere.storeId }, 'store_not_found', '/storeId'],
    [line(newId('var')), 'variant_not_sellable', '/lines/0/variantId'],
    [line(elsewhere.variantId), 'variant_not_sellable', '/lines/0/variantId'],
    [{ currency: 'JPY' }, 'price_not_found'],
    [{ shippingOptionId: newId('shp') }, 'shipping_option_not_available'],
    [line(dear, 2), 'amount_too_large'],
    [{ paymentMethod: { type: 'card' } }, 'payment_method_token_required', '/paymentMethod/token'],
    [{ paymentMethod: { type: 'cash', token: 'pm_1' } }, 'payment_method_token_refused', '/paymentMethod/token'],
    [
      { paymentMethod: { type: 'cash', gatewayCustomer: 'cus_1' } },
      'gateway_customer_refused',
      '/paymentMethod/gatewayCustomer',
    ],
  ];
  for (const [fields, code, pointer] of cases) {
    const { status, body } = await shop.post('/v1/orders', newOrder(shop, fields), keyed());
    t.like({ status, code: body.code }, { status: 422, code });
    if (pointer) t.is(body.errors[0].pointer, pointer, code);
  }
  t.deepEqual((await shop.get('/v1/orders')).body.data, []);
  t.like((await shop.catalog.get(`/v1/inventory-levels?variantId=${variantId}`)).body.data, [{ reserved: 0 }]);
});

test('a tenant that takes no orders gets none', async (t) => {
  const shop = await openShop(service);
  must(await shop.entity.post(`/v1/tenants/${shop.tenantId}/activate`), 200);
  must(await shop.entity.post(`/v1/tenants/${shop.tenantId}/suspend`), 200);
  const { status, body } = await shop.post('/v1/orders', newOrder(shop), keyed());
  t.like({ status, body }, { status: 422, body: { code: 'store_not_found', errors: [{ pointer: '/storeId' }] } });
  t.deepEqual((await shop.catalog.get('/v1/reservations')).body.data, []);
});

test('a key of one order is no key of another', async (t) => {
  const shop = await openShop(service);
  const key = keyed();
  const first = must(await shop.post('/v1/orders', newOrder(shop), key), 201);
  const again = await shop.post('/v1/orders', newOrder(shop), key);
  t.is(again.status, 201);
  t.deepEqual(again.body, first.body);
  t.is(again.headers.get('location'), first.headers.get('location'));
  t.is(again.headers.get('idempotency-replayed'), 'true');
  const other = await shop.post('/v1/orders', newOrder(shop, { note: 'another' }), key);
  t.like(other, { status: 422, body: { code: 'idempotency_key_reused' } });
  must(await act(shop, first.body.id, 'hold', { reason: 'fraud check' }), 200);
  t.deepEqual(
    (await shop.post('/v1/orders', newOrder(shop), key)).body,
    first.body,
    'the first answer, not the present',
  );
  const colleague = service.tenant({ id: shop.tenantId });
  const theirs = must(await colleague.post('/v1/orders', newOrder(shop), key), 201);
  t.not(theirs.body.id, first.body.id, 'a key is the caller’s own');
});
