import { leftOf } from './amounts.ts';
import type { PaymentRecord } from './payment.ts';
import { isEnded } from './payment-status.ts';

/** As long as a step that moves money is tried for (workflows/src/proxies.ts): a gateway that is away for a day costs nothing. */
const LEAD_MS = 24 * 3_600_000;

/** When the order's process hears that an authorization is about to lapse: a day ahead, of a short one when half its time is over. */
export function expiringAt(expiresAt: Date, now: Date): Date {
  const life = expiresAt.getTime() - now.getTime();
  return new Date(expiresAt.getTime() - Math.min(LEAD_MS, Math.max(0, life / 2)));
}

/** Whether money would be lost if the authorization lapsed now. */
export const wouldLapse = (record: PaymentRecord): boolean => !isEnded(record.payment.status) && leftOf(record) > 0;
