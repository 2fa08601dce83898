import test from 'ava';
import { service } from './one-service.ts';
import { act, addVariant, confirm, keyed, move, must, openShop, pack, payment, place, progress } from './shop.ts';

const REASON = { reason: 'The buyer asked.' };

test('a hold stops what has not begun, and a release shows where the order has come', async (t) => {
  const shop = await openShop(service);
  const { id, total } = await place(shop);
  const held = must(await act(shop, id, 'hold', REASON), 200).body;
  t.like(held, { status: 'onHold', heldFrom: 'pending', holdReason: REASON.reason, version: 2 });
  t.like(await act(shop, id, 'hold', REASON), { status: 409, body: { code: 'order_on_hold' } });
  must(await progress(shop, id, 'stockCommitted', { payment: payment(total.amount) }), 200);
  const { body: moved } = await shop.get(`/v1/orders/${id}`);
  t.like(moved, { status: 'onHold', heldFrom: 'confirmed', paymentStatus: 'authorized' });
  const lines = [{ orderLineId: moved.lines[0].id, quantity: 1 }];
  const packed = await shop.post(`/v1/orders/${id}/fulfillments`, { lines });
  t.like(packed, { status: 409, body: { code: 'order_on_hold' } });
  t.like(must(await act(shop, id, 'release'), 200).body, { status: 'confirmed', heldFrom: null, holdReason: null });
  t.like(await act(shop, id, 'release', REASON), { status: 409, body: { code: 'order_not_on_hold' } });
});

test('a cancellation is asked for at once, and done when the workflow has undone', async (t) => {
  const shop = await openShop(service);
  const order = await confirm(shop);
  const fulfillment = await pack(shop, order);
  const key = keyed();
  const asked = await shop.post(`/v1/orders/${order.id}/cancel`, REASON, key);
  t.like(asked, { status: 202, body: { status: 'confirmed' } });
  t.truthy(asked.body.cancelRequestedAt);
  t.deepEqual((await shop.post(`/v1/orders/${order.id}/cancel`, REASON, key)).body, asked.body);
  t.deepEqual((await act(shop, order.id, 'cancel')).body, asked.body, 'asked twice is asked once');
  t.is((await shop.get(`/v1/fulfillments/${fulfillment.id}`)).body.status, 'canceled');
  t.like(await move(shop, fulfillment.id, 'ship'), { status: 409, body: { code: 'fulfillment_not_pending' } });
  for (const [verb, body] of [
    ['hold', REASON],
    ['payment-method', { type: 'cash' }],
    ['cancel', { lines: [{ orderLineId: order.lines[0].id, quantity: 1 }] }],
  ] as const) {
    t.like(await act(shop, order.id, verb, body), { status: 409, body: { code: 'order_cancel_requested' } }, verb);
  }
  const lines = [{ orderLineId: order.lines[0].id, quantity: 1 }];
  t.like(await shop.post(`/v1/orders/${order.id}/fulfillments`, { lines }), {
    status: 409,
    body: { code: 'order_cancel_requested' },
  });
  must(
    await progress(shop, order.id, 'canceled', {
      payment: payment(8400, { id: order.payments[0].id, version: 2, state: 'voided', voided: 8400 }),
    }),
    200,
  );
  t.like((await shop.get(`/v1/orders/${order.id}`)).body, { status: 'canceled', paymentStatus: 'voided' });
  t.like(await act(shop, order.id, 'cancel'), { status: 409, body: { code: 'order_already_ended' } });
});

test('what has shipped can not be canceled', async (t) => {
  const shop = await openShop(service);
  const order = await confirm(shop);
  must(await move(shop, (await pack(shop, order)).id, 'ship'), 200);
  t.like(await act(shop, order.id, 'cancel'), { status: 409, body: { code: 'order_already_shipped' } });
});

test('lines that have not shipped are canceled for themselves', async (t) => {
  const shop = await openShop(service);
  const second = await addVariant(shop, { amount: 999 });
  const wanted = [
    { variantId: shop.variantId, quantity: 3 },
    { variantId: second, quantity: 1 },
  ];
  const pending = await place(shop, { lines: wanted });
  const [first] = pending.lines;
  const lines = [{ orderLineId: first.id, quantity: 1 }];
  t.like(await act(shop, pending.id, 'cancel', { lines }), { status: 409, body: { code: 'order_not_confirmed' } });
  must(await progress(shop, pending.id, 'stockCommitted', { payment: payment(pending.total.amount) }), 200);

  const some = must(await act(shop, pending.id, 'cancel', { lines, ...REASON }), 202).body;
  t.like(some, { status: 'confirmed', cancelRequestedAt: null, canceledTotal: { amount: 4200 } });
  t.is(some.lines[0].canceled, 1);
  const tooMany = await act(shop, pending.id, 'cancel', { lines: [{ orderLineId: first.id, quantity: 3 }] });
  t.like(tooMany, {
    status: 409,
    body: { code: 'quantity_not_available', available: 2, errors: [{ pointer: '/lines/0/quantity' }] },
  });
  const foreign = [{ orderLineId: 'oline_00000000000000000000000000', quantity: 1 }];
  t.like(await act(shop, pending.id, 'cancel', { lines: foreign }), {
    status: 422,
    body: { code: 'order_line_not_found' },
  });

  const rest = some.lines.map((line: { id: string; quantity: number; canceled: number }) => ({
    orderLineId: line.id,
    quantity: line.quantity - line.canceled,
  }));
  const whole = must(await act(shop, pending.id, 'cancel', { lines: rest }), 202).body;
  t.truthy(whole.cancelRequestedAt, 'all that is left is the whole order');
});

test('another payment method is taken after a decline and while 3-D Secure waits', async (t) => {
  const shop = await openShop(service);
  const { id, total } = await place(shop);
  const card = { type: 'card', token: 'pm_card_mastercard' };
  t.like(await act(shop, id, 'payment-method', card), { status: 409, body: { code: 'payment_method_not_needed' } });
  const declined = payment(0, { state: 'requiresPaymentMethod', declineCode: 'insufficient_funds' });
  must(await progress(shop, id, 'paymentDeclined', { payment: declined, waitingFor: 'paymentMethod' }), 200);
  const asked = (await shop.get(`/v1/orders/${id}`)).body;
  t.deepEqual(asked.nextAction, { type: 'replacePaymentMethod', declineCode: 'insufficient_funds' });
  t.like(await act(shop, id, 'payment-method', { type: 'card' }), {
    status: 422,
    body: { code: 'payment_method_token_required', errors: [{ pointer: '/token' }] },
  });
  t.like(await act(shop, id, 'payment-method', { ...card, type: 'cash' }), {
    status: 422,
    body: { code: 'payment_method_token_refused' },
  });
  t.like(await act(shop, id, 'payment-method', { ...card, token: 'a b' }), {
    status: 400,
    body: { errors: [{ pointer: '/token' }] },
  });
  must(await act(shop, id, 'hold', REASON), 200);
  t.like(await act(shop, id, 'payment-method', card), { status: 409, body: { code: 'order_on_hold' } });
  must(await act(shop, id, 'release'), 200);

  const key = keyed();
  const replaced = must(await shop.post(`/v1/orders/${id}/payment-method`, card, key), 200).body;
  t.like(replaced, { status: 'pending', nextAction: null, waitingFor: 'payment' });
  t.deepEqual(
    replaced.paymentMethods.map(({ number, type }: { number: number; type: string }) => [number, type]),
    [
      [1, 'card'],
      [2, 'card'],
    ],
  );
  t.deepEqual((await shop.post(`/v1/orders/${id}/payment-method`, card, key)).body, replaced);

  const nextAction = { type: 'authenticate', url: 'https://bank.example/3ds' };
  const waiting = payment(0, { id: declined.id, version: 2, state: 'requiresAction', nextAction });
  must(await progress(shop, id, 'paymentActionRequired', { payment: waiting, waitingFor: 'authentication' }), 200);
  t.deepEqual((await shop.get(`/v1/orders/${id}`)).body.nextAction, nextAction);
  must(await act(shop, id, 'payment-method', { type: 'bankTransfer' }), 200);
  const authorized = { payment: payment(total.amount, { id: declined.id, version: 3 }) };
  must(await progress(shop, id, 'paymentAuthorized', authorized), 200);
  t.like((await shop.get(`/v1/orders/${id}`)).body, { status: 'pending', paymentStatus: 'authorized' });
});

test('a token leaves towards payment-service alone', async (t) => {
  const shop = await openShop(service);
  const { id, customerId } = await place(shop);
  const path = `/v1/orders/${id}/payment-methods`;
  const card = { number: 1, type: 'card', token: 'pm_card_visa', customerId };
  t.deepEqual((await shop.worker.get(`${path}/1`)).body, card);
  t.like(await shop.worker.get(`${path}/2`), { status: 404, body: { code: 'payment_method_not_found' } });
  t.is((await shop.worker.get(`${path}/0`)).status, 400);
  t.is((await shop.worker.get(`${path}/first`)).status, 400);
  const cash = await place(shop, { paymentMethod: { type: 'cash' } });
  const { body } = await shop.worker.get(`/v1/orders/${cash.id}/payment-methods/1`);
  t.deepEqual(body, { number: 1, type: 'cash', customerId });
});

test('who keeps a card at the gateway goes with its token, and is told nobody else', async (t) => {
  const shop = await openShop(service);
  const card = { type: 'card', token: 'pm_1', gatewayCustomer: 'cus_CANARYkeeper1' };
  const { id, customerId, total } = await place(shop, { paymentMethod: card });
  const path = `/v1/orders/${id}/payment-methods`;
  t.deepEqual((await shop.worker.get(`${path}/1`)).body, { number: 1, ...card, customerId });
  const declined = payment(0, { state: 'requiresPaymentMethod', declineCode: 'insufficient_funds' });
  must(await progress(shop, id, 'paymentDeclined', { payment: declined, waitingFor: 'paymentMethod' }), 200);
  t.like(await act(shop, id, 'payment-method', { type: 'cash', gatewayCustomer: 'cus_1' }), {
    status: 422,
    body: { code: 'gateway_customer_refused', errors: [{ pointer: '/gatewayCustomer' }] },
  });
  const second = { type: 'card', token: 'pm_2', gatewayCustomer: 'cus_CANARYkeeper2' };
  const replaced = must(await act(shop, id, 'payment-method', second), 200).body;
  t.deepEqual((await shop.worker.get(`${path}/2`)).body, { number: 2, ...second, customerId });
  must(await progress(shop, id, 'paymentAuthorized', { payment: payment(total.amount, { version: 3 }) }), 200);
  const shown = [
    replaced,
    (await shop.get('/v1/orders')).body,
    (await shop.get(`/v1/orders/${id}/timeline`)).body,
    await service.sql(shop.tenantId, 'select * from events'),
    await service.sql(shop.tenantId, 'select * from deliveries'),
    await service.sql(shop.tenantId, 'select * from idempotency_keys'),
  ];
  for (const each of shown) t.true(JSON.stringify(each).includes(id));
  t.false(JSON.stringify(shown).includes('CANARY'));
});

test('an order that has ended can be put away', async (t) => {
  const shop = await openShop(service);
  const { id } = await place(shop);
  t.like(await act(shop, id, 'archive'), { status: 409, body: { code: 'order_not_ended' } });
  must(await progress(shop, id, 'stockLost'), 200);
  const archived = must(await act(shop, id, 'archive', {}), 200).body;
  t.like(archived, { status: 'failed' });
  t.truthy(archived.archivedAt);
  t.deepEqual((await act(shop, id, 'archive')).body, archived);
  t.like(await act(shop, id, 'hold', REASON), { status: 409, body: { code: 'order_already_ended' } });
});
