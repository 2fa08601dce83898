import { newId, type TestAnswer } from '@beaver/kit/testing';
import test from 'ava';
import { service } from './one-service.ts';
import { giveBack, refundProgress } from './refunded-shop.ts';
import { askReturn, delivered, inspect, onReturn, receive, returnProgress } from './returned-shop.ts';
import { addVariant, keyed, must, openShop, type Shop } from './shop.ts';

type Resource = ReturnType<typeof JSON.parse>;

const usd = (amount: number) => ({ amount, currency: 'USD' });
const place = (shop: Shop, returnId: string, includeShipping = false): Promise<TestAnswer> =>
  shop.worker.post(`/v1/returns/${returnId}/exchange`, { includeShipping }, keyed());
const returnOf = async (shop: Shop, { id }: Resource): Promise<Resource> => (await shop.get(`/v1/returns/${id}`)).body;
const refundOf = async (shop: Shop, id: string): Promise<Resource> => (await shop.get(`/v1/order-refunds/${id}`)).body;
const orderOf = async (shop: Shop, id: string): Promise<Resource> => (await shop.get(`/v1/orders/${id}`)).body;

/** Two tents at 42.00 that have come back, for other goods at so much a piece. */
async function inspected({
  price,
  onHand = 10,
  found = [['restock', 2]] as [string, number][],
  more = {},
}: {
  price: number;
  onHand?: number;
  found?: [string, number][];
  more?: object;
}) {
  const shop = await openShop(service);
  const order = await delivered(shop);
  const variantId = await addVariant(shop, { amount: price, onHand });
  const exchange = { lines: [{ variantId, quantity: 1 }] };
  const { body: asked } = must(await askReturn(shop, order, 2, { exchange, ...more }), 201);
  must(await onReturn(shop, asked.id, 'approve'), 200);
  must(await receive(shop, asked, 2), 200);
  must(await inspect(shop, asked, found), 200);
  return { shop, order, asked, variantId };
}

/** The refund's process has sent it, and every share has gone back. */
async function refunded(shop: Shop, order: Resource, refundId: string): Promise<void> {
  must(await refundProgress(shop, refundId, 'executing'), 200);
  must(await giveBack(shop, await orderOf(shop, order.id), await refundOf(shop, refundId), 'succeeded'), 200);
  must(await refundProgress(shop, refundId, 'succeeded'), 200);
}

/** What is on its way to a process; nobody takes it here. */
const waitingFor = async (shop: Shop, key: string): Promise<Resource[]> =>
  service.sql(shop.tenantId, 'select reaction, payload from deliveries where key = $1 order by id', [key]);

for (const [what, price, spent, rest] of [
  ['of the same price pays for it', 8400, 8400, 0],
  ['that is dearer is charged', 9000, 8400, 0],
  ['that is cheaper leaves money to be given back', 5000, 5000, 3400],
] as const) {
  test(`an exchange ${what}`, async (t) => {
    const { shop, order, asked } = await inspected({ price });
    const { body: placed } = must(await place(shop, asked.id), 200);
    const given = await orderOf(shop, placed.orderId);
    t.like(given, {
      status: 'pending',
      exchangeOf: { orderId: order.id, returnId: asked.id },
      customerId: order.customerId,
      shippingAddress: order.shippingAddress,
      total: usd(price),
      shipping: null,
      paymentMethods: [{ number: 1, type: 'storeCredit' }],
    });
    const after = await returnOf(shop, asked);
    const exchange = { status: 'placed', orderId: given.id, worth: usd(8400), price: usd(price), refusal: null };
    t.like(after, { status: 'inspected', waitingFor: 'refund', attention: null, exchange });
    const paying = await refundOf(shop, after.orderRefundId);
    t.like(paying, { cause: 'exchange', target: 'storeCredit', amount: usd(spent), returnId: asked.id });
    t.like(paying.lines, [{ quantity: 2, amount: usd(8400) }]);
    const [start] = await waitingFor(shop, `${shop.tenantId}/order/${given.id}`);
    t.like(start?.payload, { storeCredit: { method: 1, amount: spent, awaited: true }, total: price, method: 1 });

    await refunded(shop, order, paying.id);
    const [, signal] = await waitingFor(shop, `${shop.tenantId}/order/${given.id}`);
    t.like(signal?.payload, { signal: 'creditDecided', facts: { given: true } });
    const ended = await returnOf(shop, asked);
    const told = (await waitingFor(shop, `${shop.tenantId}/return/${asked.id}`)).map(({ payload }) => payload.signal);
    t.is(told.includes('refundEnded'), rest === 0, 'the return waits for the last of its money');
    if (rest > 0) {
      const last = await refundOf(shop, ended.orderRefundId);
      t.like(last, { cause: 'return', target: null, amount: usd(rest), lines: [], returnId: asked.id });
      await refunded(shop, order, last.id);
      t.is((await refundOf(shop, last.id)).status, 'succeeded');
    } else t.is(ended.orderRefundId, paying.id);
    t.is(must(await returnProgress(shop, asked.id, 'closed'), 200).body.exchange.status, 'placed');
  });
}

test('what is out of stock on that day is refunded as usual, and the return says so', async (t) => {
  const { shop, asked } = await inspected({ price: 5000, onHand: 0, more: { refundTarget: 'manual' } });
  t.like(must(await place(shop, asked.id), 200).body, { orderId: null, refunded: true });
  const after = await returnOf(shop, asked);
  t.like(after, {
    attention: 'exchangeRefused',
    waitingFor: 'refund',
    exchange: { status: 'refused', refusal: 'out_of_stock' },
  });
  t.like(await refundOf(shop, after.orderRefundId), { cause: 'return', target: 'manual', amount: usd(8400) });
  t.is((await place(shop, asked.id)).body.code, 'return_step_not_allowed');
});

test('what is no longer sold is refunded; for nothing that came back nothing is given', async (t) => {
  const { shop, asked, variantId } = await inspected({ price: 5000 });
  const { body: variant } = await shop.catalog.get(`/v1/variants/${variantId}`);
  must(await shop.catalog.post(`/v1/products/${variant.productId}/archive`), 200);
  must(await place(shop, asked.id), 200);
  t.like((await returnOf(shop, asked)).exchange, { status: 'refused', refusal: 'variant_not_sellable' });
  const lost = await inspected({ price: 5000, found: [['missing', 2]] });
  t.like(must(await place(lost.shop, lost.asked.id), 200).body, { orderId: null, refunded: false });
  t.like(await returnOf(lost.shop, lost.asked), {
    orderRefundId: null,
    waitingFor: null,
    exchange: { status: 'refused', refusal: 'nothing_to_refund' },
  });
});

test('when the refund that pays it is refused, the new order hears that its credit does not come', async (t) => {
  const { shop, order, asked } = await inspected({ price: 5000 });
  const { body: placed } = must(await place(shop, asked.id), 200);
  const { orderRefundId } = await returnOf(shop, asked);
  must(await refundProgress(shop, orderRefundId, 'executing'), 200);
  must(await giveBack(shop, order, await refundOf(shop, orderRefundId), 'failed'), 200);
  must(await refundProgress(shop, orderRefundId, 'failed'), 200);
  const [, signal] = await waitingFor(shop, `${shop.tenantId}/order/${placed.orderId}`);
  t.like(signal?.payload, { signal: 'creditDecided', facts: { given: false } });
  must(await returnProgress(shop, asked.id, 'refundFailed', { waitingFor: 'refund' }), 200);
  const again = { lines: [{ orderLineId: order.lines[0].id, quantity: 2 }], returnId: asked.id, reason: 'again' };
  t.like(must(await shop.post(`/v1/orders/${order.id}/refunds`, again, keyed()), 201).body, { amount: usd(8400) });
});

test('an exchange is of goods that are sold, in whole pieces, and is placed once they are inspected', async (t) => {
  const shop = await openShop(service);
  const order = await delivered(shop);
  const ask = (lines: unknown) => askReturn(shop, order, 1, { exchange: { lines } });
  const { variantId } = shop;
  const cases: [unknown, number, string][] = [
    [[], 400, '/exchange/lines'],
    [[{ variantId, quantity: 0 }], 400, '/exchange/lines/0/quantity'],
    [[{ variantId, quantity: -1 }], 400, '/exchange/lines/0/quantity'],
    [[{ variantId, quantity: 1.5 }], 400, '/exchange/lines/0/quantity'],
    [[{ variantId: 'tent', quantity: 1 }], 400, '/exchange/lines/0/variantId'],
    [
      [
        { variantId, quantity: 1 },
        { variantId: newId('var'), quantity: 1 },
      ],
      422,
      '/exchange/lines/1/variantId',
    ],
  ];
  for (const [lines, status, pointer] of cases) {
    t.like(await ask(lines), { status, body: { errors: [{ pointer }] } }, JSON.stringify(lines));
  }
  t.is((await askReturn(shop, order, 1, { refundTarget: 'voucher' })).body.errors[0].pointer, '/refundTarget');
  const { body: asked } = must(await ask([{ variantId, quantity: 3 }]), 201);
  t.like(asked, { refundTarget: null, exchange: { status: 'pending', lines: [{ quantity: 3 }], orderId: null } });
  t.like(await place(shop, asked.id), { status: 409, body: { code: 'return_step_not_allowed' } });
});

test('store credit stands beside another method, in the currency of the order', async (t) => {
  const shop = await openShop(service);
  const order = (paymentMethod: object, storeCredit: object) =>
    shop.post(
      '/v1/orders',
      {
        storeId: shop.storeId,
        customer: { email: 'ada@lodge.example' },
        lines: [{ variantId: shop.variantId, quantity: 1 }],
        shippingAddress: { line1: '1 Lodge Lane', city: 'Portland', country: 'US' },
        paymentMethod,
        storeCredit,
      },
      keyed(),
    );
  const card = { type: 'card', token: 'pm_card_visa' };
  t.like(await order({ type: 'storeCredit' }, usd(1)), { status: 422, body: { code: 'store_credit_twice' } });
  const foreign = await order(card, { amount: 1, currency: 'EUR' });
  t.like(foreign, { status: 422, body: { errors: [{ pointer: '/storeCredit/currency', code: 'currency_mismatch' }] } });
  const types = async (amount: number) =>
    must(await order(card, usd(amount)), 201).body.paymentMethods.map(({ type }: Resource) => type);
  t.deepEqual(await types(4199), ['storeCredit', 'card']);
  t.deepEqual(await types(4200), ['storeCredit']);
  const { id } = must(await order(card, usd(100)), 201).body;
  t.like((await shop.worker.get(`/v1/orders/${id}/payment-methods/2`)).body, { number: 2, ...card });
  t.regex((await shop.worker.get(`/v1/orders/${id}/payment-methods/1`)).body.customerId, /^cus_/);
});
