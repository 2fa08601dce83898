import { isDeepStrictEqual } from 'node:util';
import type { Order } from './order.ts';
import { paymentStatusOf } from './payment-status.ts';
import { fulfillmentStatusOf } from './quantities.ts';

/**
 * What a decision may change. Lines' quantities and payment methods are rows of their own; why an order is held is the
 * event's reason.
 */
const DECIDED = [
  'status',
  'nextAction',
  'waitingFor',
  'waitingUntil',
  'attention',
  'heldFrom',
  'cancelRequestedAt',
  'archivedAt',
  'expiresAt',
  'canceledTotal',
  'returnStatus',
  'payments',
  'paymentRetry',
] as const;
const DERIVED = ['paymentStatus', 'fulfillmentStatus'] as const;

/** With what is computed from the rest, computed here alone. */
export const withDerived = (order: Order): Order => ({
  ...order,
  paymentStatus: paymentStatusOf(order),
  fulfillmentStatus: fulfillmentStatusOf(order),
});

/** Field → [before, after], as the log keeps it. */
export function changesOf(before: Order, after: Order): Record<string, [unknown, unknown]> {
  const fields = [...DECIDED, ...DERIVED].filter((field) => !isDeepStrictEqual(before[field], after[field]));
  return Object.fromEntries(fields.map((field) => [field, [before[field], after[field]]]));
}

/** The order as its events show it, without personal data: who bought and where it goes stays in the row. */
export function withoutPersonalData(order: Order): object {
  const { customer: _c, shippingAddress: _s, billingAddress: _b, note: _n, holdReason: _h, ...data } = order;
  return data;
}
