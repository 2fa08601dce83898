import { amountsOf, leftOf, refundableOf } from './amounts.ts';
import { paymentSide } from './compare-gateway.ts';
import { aboutPayment, type Difference, isUnderWay, type Side, type Window } from './difference.ts';
import type { PaymentRecord } from './payment.ts';
import { isEnded } from './payment-status.ts';

/** A payment as its order was last told of it. Minor units. */
export interface ToldPayment {
  id: string;
  version: number;
  state: string;
  authorized: number;
  voided: number;
  captured: number;
  refunded: number;
  disputed: number;
}

/** An order, as far as money and stock must agree with it. */
export interface OrderFacts {
  id: string;
  status: string;
  heldFrom: string | null;
  waitingFor: string | null;
  currency: string;
  /** What it costs without its canceled lines, in minor units. */
  due: number;
  refundUnderWay: boolean;
  lines: { variantId: string; quantity: number; shipped: number; canceled: number }[];
  payments: ToldPayment[];
  updatedAt: string;
}

/** Ended without a sale: it keeps neither money nor stock. */
export const isWithdrawn = ({ status }: OrderFacts): boolean => ['canceled', 'expired', 'failed'].includes(status);

/** Money and stock are sure, whatever holds it up. */
export const isSure = ({ status, heldFrom }: OrderFacts): boolean =>
  ['confirmed', 'processing', 'completed'].includes(heldFrom ?? status);

/** The order knows that money is missing. */
const UNPAID = ['payment', 'authentication', 'paymentMethod', 'receipt', 'reconciliation'];

/** @param order undefined when there is none @param payments all of the order */
export function compareOrder(
  order: OrderFacts | undefined,
  payments: readonly PaymentRecord[],
  window: Window,
): Difference[] {
  const changed = payments.map(({ payment }) => payment.updatedAt);
  if (isUnderWay(window, ...changed, ...(order ? [order.updatedAt] : []))) return [];
  if (!order) return payments.filter(hasMoney).map(withoutOrder);
  return [
    ...payments.filter((payment) => !isToldOf(order, payment)).map((payment) => notTold(order, payment)),
    ...unpaid(order, payments),
    ...(isWithdrawn(order) && !order.refundUnderWay ? payments.filter(hasMoney).map((one) => held(order, one)) : []),
  ];
}

/** Something is held, or was taken and has not gone back. */
const hasMoney = (record: PaymentRecord): boolean =>
  (!isEnded(record.payment.status) && leftOf(record) > 0) || refundableOf(record) > 0;

const AMOUNTS = ['authorized', 'voided', 'captured', 'refunded', 'disputed'] as const;

/** A payment that nothing has come of need not be told, nor how it ended. */
function isToldOf(order: OrderFacts, { payment, transactions }: PaymentRecord): boolean {
  const told = order.payments.find(({ id }) => id === payment.id);
  const amounts = amountsOf(transactions);
  const same = AMOUNTS.every((field) => (told?.[field] ?? 0) === amounts[field]);
  const matters = told !== undefined && isEnded(payment.status) && amounts.authorized > 0;
  return same && (!matters || told.state === payment.status);
}

function notTold(order: OrderFacts, record: PaymentRecord): Difference {
  const { payment } = record;
  const told = order.payments.find(({ id }) => id === payment.id);
  const { id: _id, version: _version, ...facts } = told ?? { id: '', version: 0 };
  return {
    ...aboutOrder(order, record),
    kind: 'orderNotTold',
    subject: payment.id,
    sides: [paymentSide(record), { of: 'order', facts: told ? { id: order.id, ...facts } : null }],
    repair: 'tellOrder',
  };
}

const withoutOrder = (record: PaymentRecord): Difference => ({
  ...aboutPayment(record.payment),
  about: record.payment.orderId,
  kind: 'orderMissing',
  subject: record.payment.id,
  sides: [paymentSide(record), { of: 'order', facts: null }],
  repair: 'giveBack',
});

const held = (order: OrderFacts, record: PaymentRecord): Difference => ({
  ...aboutOrder(order, record),
  kind: 'moneyHeld',
  subject: record.payment.id,
  sides: [paymentSide(record), orderSide(order)],
  repair: 'giveBack',
});

function unpaid(order: OrderFacts, payments: readonly PaymentRecord[]): Difference[] {
  const secured = payments.reduce((sum, { transactions }) => {
    const { authorized, voided, captured } = amountsOf(transactions);
    return sum + Math.max(captured, authorized - voided);
  }, 0);
  const knows = UNPAID.includes(order.waitingFor ?? '');
  if (!isSure(order) || knows || secured >= order.due) return [];
  const [first] = payments;
  const of: Side = { of: 'payment', facts: { payments: payments.length, secured, currency: order.currency } };
  return [
    {
      about: order.id,
      paymentId: first?.payment.id ?? null,
      orderId: order.id,
      kind: 'orderUnpaid',
      subject: order.id,
      sides: [of, orderSide(order)],
      repair: 'none',
    },
  ];
}

const aboutOrder = ({ id }: OrderFacts, { payment }: PaymentRecord) => ({ ...aboutPayment(payment), about: id });

const orderSide = ({ id, status, due, currency }: OrderFacts): Side => ({
  of: 'order',
  facts: { id, status, due, currency },
});
