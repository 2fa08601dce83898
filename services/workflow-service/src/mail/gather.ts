import type { MailSources } from '../domain/mail-sources.ts';
import { ended, type Message, type Notification, type Outcome } from '../domain/notification.ts';
import { isOutdated } from '../domain/outdated.ts';
import type { Deps } from '../operation.ts';

type About = Pick<Notification, 'kind' | 'orderId' | 'fulfillmentId' | 'orderRefundId'> & { message: Message | null };

/**
 * Asks for all that a mail is made of, now and not when it was decided: an address that was corrected, a setting that was
 * switched, an order that has gone on. @returns the outcome when there is no reason to send it
 * @throws unavailable
 */
export async function gather({ orders, stores }: Deps, about: About): Promise<MailSources | Outcome> {
  const { kind, orderId, fulfillmentId, orderRefundId, message } = about;
  const [order, fulfillment, refund] = await Promise.all([
    orders.order(orderId),
    fulfillmentId === null ? null : orders.fulfillment(fulfillmentId),
    orderRefundId === null ? null : orders.refund(orderRefundId),
  ]);
  if (order === undefined || fulfillment === undefined || refund === undefined) return ended('skipped', 'orderGone');
  const store = await stores.store(order.storeId);
  if (store.orderMails === 'none') return ended('skipped', 'orderMailsOff');
  if (isOutdated(kind, order)) return ended('skipped', 'outdated');
  return { store, order, fulfillment, refund, message };
}
