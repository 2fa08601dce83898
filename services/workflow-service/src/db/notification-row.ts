import { Row, type TenantTrx, tenantOf, waitTurn } from '@beaver/kit';
import type { Message, Notification } from '../domain/notification.ts';
import { problems } from '../problems.ts';

export class NotificationRow extends Row {
  static override readonly tableName = 'notifications';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['message'];
  declare tenantId: string;
  declare id: string;
  declare kind: Notification['kind'];
  declare status: Notification['status'];
  declare reason: Notification['reason'];
  declare response: string | null;
  declare eventId: string;
  declare orderId: string | null;
  declare fulfillmentId: string | null;
  declare orderRefundId: string | null;
  declare message: Message | null;
  declare userId: string | null;
  declare alertDigestId: string | null;
  declare locale: string | null;
  declare templateId: string | null;
  declare templateFault: string | null;
  declare attempts: number;
  declare nextAttemptAt: Date | null;
  declare giveUpAt: Date;
  declare sendingUntil: Date | null;
  declare sentAt: Date | null;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}

export const toNotification = (row: NotificationRow): Notification => ({
  id: row.id,
  tenantId: row.tenantId,
  kind: row.kind,
  status: row.status,
  reason: row.reason,
  response: row.response,
  eventId: row.eventId,
  orderId: row.orderId,
  fulfillmentId: row.fulfillmentId,
  orderRefundId: row.orderRefundId,
  userId: row.userId,
  alertDigestId: row.alertDigestId,
  locale: row.locale,
  notificationTemplateId: row.templateId,
  templateFault: row.templateFault,
  attempts: row.attempts,
  nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
  sentAt: row.sentAt?.toISOString() ?? null,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

/** @throws notification_not_found */
export async function findNotification(trx: TenantTrx, id: string): Promise<NotificationRow> {
  return found(await NotificationRow.query(trx).findById([tenantOf(trx), id]));
}

/** For writing; the first statement of a command. @throws notification_not_found */
export async function lockNotification(trx: TenantTrx, id: string): Promise<NotificationRow> {
  waitTurn(trx, id);
  return found(
    await NotificationRow.query(trx)
      .findById([tenantOf(trx), id])
      .forUpdate(),
  );
}

/** @returns undefined when the event has its notification of this kind, to the same person, already */
export async function insertNotification(
  trx: TenantTrx,
  fields: Pick<NotificationRow, 'id' | 'kind' | 'eventId' | 'orderId' | 'giveUpAt'> &
    Partial<Pick<NotificationRow, 'fulfillmentId' | 'orderRefundId' | 'userId' | 'alertDigestId' | 'message'>>,
): Promise<Notification | undefined> {
  await NotificationRow.query(trx)
    .insert({ ...fields, tenantId: tenantOf(trx), status: 'pending' })
    .onConflict(['tenant_id', 'kind', 'event_id', 'user_id'])
    .ignore();
  const row = await NotificationRow.query(trx).findById([tenantOf(trx), fields.id]);
  return row && toNotification(row);
}

/** Whether the order has one of this kind, whatever became of it. */
export async function hasNotification(trx: TenantTrx, orderId: string, kind: Notification['kind']): Promise<boolean> {
  return (await NotificationRow.query(trx).findOne({ order_id: orderId, kind })) !== undefined;
}

/** Writes a locked notification's next version. */
export async function changeNotification(
  trx: TenantTrx,
  { tenantId, id, version }: NotificationRow,
  fields: Partial<NotificationRow>,
): Promise<Notification> {
  const next = { ...fields, version: version + 1, updatedAt: NotificationRow.raw('now()') };
  return toNotification(
    found(await NotificationRow.query(trx).findById([tenantId, id]).patch(next).returning('*').first()),
  );
}

/** How long a process is known to be at it without another word. */
const LEASE = "now() + interval '15 seconds'";

/**
 * The mail is being sent by this process: nobody else sends it until the lease is over. No change that anybody sees.
 * @returns undefined when another process is at it, or the notification is not pending any more
 */
export async function leaseNotification(trx: TenantTrx, id: string): Promise<NotificationRow | undefined> {
  return NotificationRow.query(trx)
    .findById([tenantOf(trx), id])
    .where({ status: 'pending' })
    .whereRaw('(sending_until is null or sending_until < now())')
    .patch({ sendingUntil: NotificationRow.raw(LEASE) })
    .returning('*')
    .first();
}

/** The process is still at it. */
export async function renewLease(trx: TenantTrx, id: string): Promise<void> {
  await NotificationRow.query(trx)
    .findById([tenantOf(trx), id])
    .patch({ sendingUntil: NotificationRow.raw(LEASE) });
}

function found(row: NotificationRow | undefined): NotificationRow {
  if (!row) throw problems.notificationNotFound();
  return row;
}
