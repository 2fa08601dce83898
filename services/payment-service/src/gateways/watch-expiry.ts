import { type Delivery, dropDeliveries, redateDeliveries, type TenantTrx } from '@beaver/kit';
import { expiringAt } from '../domain/authorization-expiry.ts';
import type { PaymentRecord } from '../domain/payment.ts';
import { isEnded } from '../domain/payment-status.ts';

/** Gateways let lapsed authorizations go by themselves, some seconds late. */
const LAPSE_MS = 5_000;

/**
 * An authorization has a clock: the order's process hears of it before its time is over, and the gateway is asked once it
 * is, since nobody may tell otherwise that it lapsed. Both move with the gateway's date and end with the payment.
 */
export async function watchExpiry(
  trx: TenantTrx,
  before: PaymentRecord,
  after: PaymentRecord,
  now: Date,
): Promise<Delivery[]> {
  const { id: paymentId, status, authorizationExpiresAt: expiry } = after.payment;
  const was = before.payment.authorizationExpiresAt;
  const [warning, lapse] = [`${paymentId}/expiring`, `${paymentId}/lapse`];
  if (was && isEnded(status)) await dropDeliveries(trx, warning, lapse);
  if (!expiry || isEnded(status)) return [];
  const timed = [
    { reaction: 'warnOrder', key: warning, payload: { paymentId }, dueAt: expiringAt(expiry, now) },
    { reaction: 'askGateway', key: lapse, payload: { paymentId }, dueAt: new Date(expiry.getTime() + LAPSE_MS) },
  ];
  if (!was) return timed;
  if (was.getTime() !== expiry.getTime()) for (const { key, dueAt } of timed) await redateDeliveries(trx, key, dueAt);
  return [];
}
