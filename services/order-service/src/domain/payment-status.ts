import type { components } from '../generated/contract.ts';
import type { Order } from './order.ts';
import { dueOf } from './quantities.ts';

export type PaymentSnapshot = components['schemas']['PaymentSnapshot'];

const sum = (order: Order, field: 'authorized' | 'voided' | 'captured' | 'refunded' | 'disputed'): number =>
  order.payments.reduce((total, payment) => total + payment[field], 0);

/** Money taken over all payments, in minor units. */
export const capturedTotal = (order: Order): number => sum(order, 'captured');

/** Money promised and not given up, captured or not. */
export const securedTotal = (order: Order): number =>
  order.payments.reduce((total, payment) => total + Math.max(payment.captured, payment.authorized - payment.voided), 0);

/** A payment as last told; older news of the same payment changes nothing. */
export function keepPayment(order: Order, payment: PaymentSnapshot): Order {
  const known = order.payments.find(({ id }) => id === payment.id);
  if (known && known.version >= payment.version) return order;
  const payments = [...order.payments.filter(({ id }) => id !== payment.id), payment];
  const after = { ...order, payments };
  return { ...after, paymentStatus: paymentStatusOf(after) };
}

/** Derived over all payments; the most serious news wins. */
export function paymentStatusOf(order: Order): Order['paymentStatus'] {
  const [captured, refunded] = [capturedTotal(order), sum(order, 'refunded')];
  if (sum(order, 'disputed') > 0) return 'disputed';
  if (captured > 0 && refunded >= captured) return 'refunded';
  if (refunded > 0) return 'partiallyRefunded';
  if (captured > 0) return captured >= dueOf(order) ? 'paid' : 'partiallyPaid';
  if (securedTotal(order) > 0) return 'authorized';
  if (order.payments.some(({ state }) => state === 'voided' || state === 'expired')) return 'voided';
  return order.payments.some(({ state }) => state === 'failed') ? 'failed' : 'unpaid';
}
