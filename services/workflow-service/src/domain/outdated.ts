import { needsAnotherMethod } from './mail-of-event.ts';
import type { OrderFacts } from './mail-sources.ts';
import type { NotificationKind } from './notification.ts';

const ENDED_UNFULFILLED = new Set(['canceled', 'expired', 'failed']);

/** Whether a mail would tell the buyer something that is not true any more, since it waited for a while. */
export function isOutdated(kind: NotificationKind, order: OrderFacts): boolean {
  const isOver = ENDED_UNFULFILLED.has(order.status) || order.cancelRequestedAt !== null;
  if (kind === 'orderConfirmed') return isOver;
  if (kind === 'paymentFailed') return isOver || !needsAnotherMethod(order);
  if (kind === 'paymentReminder') return isOver || !isStillTried(order);
  return false;
}

const isStillTried = (order: OrderFacts): boolean =>
  order.paymentRetry?.status === 'running' || needsAnotherMethod(order);
