import type { TenantTrx } from '@beaver/kit';
import type { MailSources } from '../domain/mail-sources.ts';
import { ended, type Message, type Notification, type Outcome } from '../domain/notification.ts';
import { isOutdated } from '../domain/outdated.ts';
import type { Deps } from '../operation.ts';
import { gatherDigest } from './gather-digest.ts';

type About = Pick<
  Notification,
  'tenantId' | 'kind' | 'orderId' | 'fulfillmentId' | 'orderRefundId' | 'userId' | 'alertDigestId'
> & { message: Message | null };

export type InTenant = <T>(work: (trx: TenantTrx) => Promise<T>) => Promise<T>;

/**
 * Asks for all that a mail is made of, now and not when it was decided: an address that was corrected, a setting that was
 * switched, an order that has gone on. @returns the outcome when there is no reason to send it
 * @throws unavailable
 */
export async function gather(deps: Deps, about: About, asTenant: InTenant): Promise<MailSources | Outcome> {
  const { tenantId, kind, orderId, fulfillmentId, orderRefundId, userId, alertDigestId, message } = about;
  if (userId !== null && alertDigestId !== null)
    return gatherDigest(deps, { tenantId, userId, alertDigestId }, asTenant);
  if (orderId === null) return ended('skipped', 'orderGone');
  const { orders, stores } = deps;
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
