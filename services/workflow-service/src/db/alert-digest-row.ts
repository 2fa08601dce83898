import { Row, type TenantTrx, tenantOf } from '@beaver/kit';
import type { Alert } from '../domain/alert.ts';
import { AlertRow } from './alert-row.ts';

/** What is about to be written to the people of a store, or of none. */
export class AlertDigestRow extends Row {
  static override readonly tableName = 'alert_digests';
  static override readonly idColumn = ['tenant_id', 'id'];
  declare tenantId: string;
  declare id: string;
  declare storeId: string | null;
  declare dueAt: Date;
  /** When its mails were made, if there were any to make. */
  declare sentAt: Date | null;
  declare createdAt: Date;
}

/** What belongs together comes together: a delivery of goods that is counted, a sale that begins. */
const GATHERED = "interval '1 minute'";
const AT_MOST_EVERY = "interval '1 hour'";

const openStatement = `
  insert into alert_digests (tenant_id, id, store_id, due_at)
  select :tenantId, :id, :storeId, greatest(now() + ${GATHERED},
    (select max(sent_at) + ${AT_MOST_EVERY} from alert_digests where store_id is not distinct from :storeId::text))
  on conflict (tenant_id, store_id) where sent_at is null do update set due_at = alert_digests.due_at
  returning new.id, new.store_id as "storeId", new.due_at as "dueAt", old.id is null as opened`;

/**
 * The store's open digest, made with that id where there is none. It stays open until this transaction has ended.
 * @param storeId null: of locations that no store uses
 */
export async function openDigest(
  trx: TenantTrx,
  { id, storeId }: Pick<AlertDigestRow, 'id' | 'storeId'>,
): Promise<Pick<AlertDigestRow, 'id' | 'storeId' | 'dueAt'> & { opened: boolean }> {
  const { rows } = await trx.raw(openStatement, { tenantId: tenantOf(trx), id, storeId });
  return rows[0];
}

/** An alert that was told already may be told again, louder. */
export async function addLine(trx: TenantTrx, digestId: string, alertId: string, escalated: boolean): Promise<void> {
  await trx.raw(
    `insert into alert_digest_lines (tenant_id, alert_digest_id, alert_id, escalated) values (?, ?, ?, ?)
     on conflict (tenant_id, alert_digest_id, alert_id) do update
       set escalated = alert_digest_lines.escalated or excluded.escalated`,
    [tenantOf(trx), digestId, alertId, escalated],
  );
}

export async function findDigest(trx: TenantTrx, id: string): Promise<AlertDigestRow> {
  return AlertDigestRow.query(trx)
    .findById([tenantOf(trx), id])
    .throwIfNotFound();
}

/** From here on what comes goes into the next one. @returns false when it was closed before */
export async function closeDigest(trx: TenantTrx, id: string): Promise<boolean> {
  const closed = AlertDigestRow.query(trx)
    .findById([tenantOf(trx), id])
    .whereNull('sent_at')
    .patch({ sentAt: AlertDigestRow.raw('now()') });
  return (await closed) === 1;
}

class TellingRow extends AlertRow {
  declare escalated: boolean;
}

/** Of a digest what nobody looks after yet, the loudest first, then the oldest. */
export async function openAlertsOf(trx: TenantTrx, digestId: string): Promise<(Alert & { escalated: boolean })[]> {
  const rows = await TellingRow.query(trx)
    .select('alerts.*', 'l.escalated')
    .joinRaw('join alert_digest_lines l on l.tenant_id = alerts.tenant_id and l.alert_id = alerts.id')
    .where('l.alert_digest_id', digestId)
    .where('alerts.status', 'open')
    .orderBy([{ column: 'l.escalated', order: 'desc' }, 'alerts.crossed_at', 'alerts.id']);
  return rows.map(({ ...row }) => row);
}
