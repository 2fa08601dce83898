import { campaign } from '@beaver/kit/testing';
import test from 'ava';
import fc from 'fast-check';
import type { Order } from '../../src/domain/order.ts';
import { claimRefund, type OrderRefund } from '../../src/domain/order-refund.ts';
import { priceLines } from '../../src/domain/refund-lines.ts';
import { refundableOf } from '../../src/domain/refundable.ts';
import { line, orderOf, paymentOf } from './order-of.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });

const goods = fc.record({
  quantity: fc.integer({ min: 1, max: 12 }),
  total: fc.integer({ min: 0, max: 100_000 }),
  taxPercent: fc.integer({ min: 0, max: 27 }),
});
/** Which line, how many pieces of it, whether the refund is withdrawn later. */
const ask = fc.record({
  line: fc.integer({ min: 0, max: 3 }),
  pieces: fc.integer({ min: 1, max: 4 }),
  withdrawn: fc.boolean(),
});
const story = fc.record({
  goods: fc.array(goods, { minLength: 1, maxLength: 4 }),
  shipping: fc.integer({ min: 0, max: 9999 }),
  asks: fc.array(ask, { maxLength: 20 }),
});
type Story = typeof story extends fc.Arbitrary<infer S> ? S : never;

/** Shipped and paid as a whole, by two payments. */
function paidOrder({ goods: lines, shipping }: Story): Order {
  const order = orderOf(
    {
      status: 'completed',
      lines: lines.map(({ quantity, total, taxPercent }, nth) => {
        const tax = {
          rateId: null,
          rate: '0',
          jurisdiction: null,
          amount: usd(Math.floor((total * taxPercent) / 127)),
        };
        return line(`l${nth}`, quantity, total, { shipped: quantity, tax });
      }),
    },
    shipping,
  );
  const first = Math.floor(order.total.amount / 3);
  const payments = [
    paymentOf({ id: 'pay_1', captured: first }),
    paymentOf({ id: 'pay_2', captured: order.total.amount - first }),
  ];
  return { ...order, payments };
}

function refundOf(order: Order, before: OrderRefund[], quantities: { orderLineId: string; quantity: number }[]) {
  const priced = priceLines(order, before, quantities, true);
  const rest = {
    cause: 'request',
    target: null,
    returnId: null,
    reason: 'cracked',
    requestedBy: 'user:usr_1',
    metadata: {},
  } as const;
  return claimRefund(order, before, { ...rest, ...priced, id: `orf_${before.length}` }, new Date());
}

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);

test('in any parts and whichever of them are withdrawn, lines, tax and shipping sum to the cent', (t) => {
  const { size, seed } = campaign(t, 'orders refunded by lines in parts', 5000, 1);
  const property = fc.property(story, (told) => {
    const order = paidOrder(told);
    let refunds: OrderRefund[] = [];
    const openOf = (id: string) =>
      (order.lines.find((each) => each.id === id)?.quantity ?? 0) -
      sum(
        refunds
          .filter(({ status }) => status !== 'canceled')
          .flatMap(({ lines }) =>
            lines.filter(({ orderLineId }) => orderLineId === id).map(({ quantity }) => quantity),
          ),
      );
    const refund = (orderLineId: string, wanted: number): void => {
      const quantity = Math.min(wanted, openOf(orderLineId));
      if (quantity < 1) return;
      if (priceLines(order, refunds, [{ orderLineId, quantity }], true).amount === 0) return;
      refunds = [...refunds, refundOf(order, refunds, [{ orderLineId, quantity }])];
    };
    for (const { line: nth, pieces, withdrawn } of told.asks) {
      const before = refunds.length;
      refund(`l${nth % order.lines.length}`, pieces);
      const last = refunds.at(-1);
      if (withdrawn && last && refunds.length > before)
        refunds = [...refunds.slice(0, -1), { ...last, status: 'canceled' }];
    }
    const rest = order.lines
      .map(({ id }) => ({ orderLineId: id, quantity: openOf(id) }))
      .filter(({ quantity }) => quantity > 0);
    if (rest.length > 0 && priceLines(order, refunds, rest, true).amount > 0)
      refunds = [...refunds, refundOf(order, refunds, rest)];
    const kept = refunds.filter(({ status }) => status !== 'canceled');
    t.is(sum(kept.map(({ amount }) => amount.amount)), order.total.amount);
    t.is(sum(kept.map(({ shippingAmount }) => shippingAmount.amount)), told.shipping);
    t.is(
      sum(kept.flatMap(({ lines }) => lines.map(({ taxAmount }) => taxAmount.amount))),
      sum(order.lines.map(({ tax }) => tax.amount.amount)),
    );
    t.is(refundableOf(order, refunds), 0);
    for (const { amount, shares } of refunds) t.is(sum(shares.map((share) => share.amount.amount)), amount.amount);
  });
  const free: Story = {
    goods: [{ quantity: 2, total: 0, taxPercent: 0 }],
    shipping: 695,
    asks: [{ line: 0, pieces: 1, withdrawn: false }],
  };
  fc.assert(property, { numRuns: size, seed, examples: [[free]] });
});
