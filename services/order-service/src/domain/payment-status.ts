import type { components } from '../generated/contract.ts';
import type { Order } from './order.ts';
import { dueOf } from './quantities.ts';

export type PaymentSnapshot = components['schemas']['PaymentSnapshot'];

/** What of an order its payment status is computed from. */
type Paid = Pick<Order, 'payments' | 'total' | 'canceledTotal'>;

/** A payment of which more is to be heard. */
const OPEN = new Set<PaymentSnapshot['state']>([
  'requiresPaymentMethod',
  'processing',
  'requiresAction',
  'reconciling',
]);

const sum = (order: Paid, field: 'authorized' | 'voided' | 'captured' | 'refunded' | 'disputed'): number =>
  order.payments.reduce((total, payment) => total + payment[field], 0);

/** Money taken over all payments, in minor units. */
export const capturedTotal = (order: Paid): number => sum(order, 'captured');

/** Money promised and not given up, captured or not. */
export const securedTotal = (order: Paid): number =>
  order.payments.reduce((total, payment) => total + Math.max(payment.captured, payment.authorized - payment.voided), 0);

/** A payment as last told; older news of the same payment changes nothing. */
export function keepPayment(order: Order, payment: PaymentSnapshot): Order {
  const known = order.payments.find(({ id }) => id === payment.id);
  if (known && known.version >= payment.version) return order;
  const payments = [...order.payments.filter(({ id }) => id !== payment.id), payment];
  return { ...order, payments };
}

/** Derived over all payments; the most serious news wins. An order that costs nothing is paid. */
export function paymentStatusOf(order: Paid): Order['paymentStatus'] {
  const [captured, refunded] = [capturedTotal(order), sum(order, 'refunded')];
  if (sum(order, 'disputed') > 0) return 'disputed';
  if (captured > 0 && refunded >= captured) return 'refunded';
  if (refunded > 0) return 'partiallyRefunded';
  if (captured > 0) return captured >= dueOf(order) ? 'paid' : 'partiallyPaid';
  if (order.total.amount === 0) return 'paid';
  if (securedTotal(order) > 0) return 'authorized';
  if (order.payments.some(({ state }) => OPEN.has(state))) return 'unpaid';
  if (order.payments.some(({ state }) => state === 'voided' || state === 'expired')) return 'voided';
  return order.payments.some(({ state }) => state === 'failed') ? 'failed' : 'unpaid';
}
