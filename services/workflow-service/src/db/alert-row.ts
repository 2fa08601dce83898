import { Row, type TenantTrx, tenantOf, waitTurn } from '@beaver/kit';
import type { Alert } from '../domain/alert.ts';
import { problems } from '../problems.ts';

export class AlertRow extends Row implements Alert {
  static override readonly tableName = 'alerts';
  static override readonly idColumn = ['tenant_id', 'id'];
  declare tenantId: string;
  declare id: string;
  declare eventId: string;
  declare levelId: string;
  declare levelVersion: number;
  declare variantId: string;
  declare productId: string;
  declare sku: string;
  declare title: string;
  declare locationId: string;
  declare storeIds: string[];
  declare available: number;
  declare threshold: number;
  declare status: Alert['status'];
  declare attention: Alert['attention'];
  declare waitingFor: Alert['waitingFor'];
  declare waitingUntil: Date | null;
  declare note: string | null;
  declare acknowledgedBy: string | null;
  declare acknowledgedAt: Date | null;
  declare confirmedAt: Date | null;
  declare resolvedAt: Date | null;
  declare crossedAt: Date;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}

export const alertOfRow = ({ ...row }: AlertRow): Alert => row;

/** What an alert begins with. */
export type NewAlert = Pick<
  Alert,
  | 'id'
  | 'eventId'
  | 'levelId'
  | 'levelVersion'
  | 'variantId'
  | 'productId'
  | 'sku'
  | 'title'
  | 'locationId'
  | 'storeIds'
  | 'available'
  | 'threshold'
  | 'crossedAt'
>;

/** @throws alert_not_found */
export async function findAlert(trx: TenantTrx, id: string): Promise<Alert> {
  return found(await AlertRow.query(trx).findById([tenantOf(trx), id]));
}

/** For writing; before any other statement. @throws alert_not_found */
export async function lockAlert(trx: TenantTrx, id: string): Promise<Alert> {
  waitTurn(trx, id);
  return found(
    await AlertRow.query(trx)
      .findById([tenantOf(trx), id])
      .forUpdate(),
  );
}

/** Those of a level that are not resolved, of crossings before that version of the level; locked, oldest first. */
export async function lockUnresolved(trx: TenantTrx, levelId: string, before: number): Promise<Alert[]> {
  const rows = await AlertRow.query(trx)
    .where({ tenant_id: tenantOf(trx), level_id: levelId })
    .whereNot('status', 'resolved')
    .where('level_version', '<', before)
    .orderBy('id')
    .forUpdate();
  return rows.map(alertOfRow);
}

/** @returns undefined when there is one of this crossing */
export async function insertAlert(trx: TenantTrx, alert: NewAlert): Promise<Alert | undefined> {
  await AlertRow.query(trx)
    .insert({ tenantId: tenantOf(trx), status: 'open', ...alert })
    .onConflict(['tenant_id', 'event_id'])
    .ignore();
  const row = await AlertRow.query(trx).findById([tenantOf(trx), alert.id]);
  return row && alertOfRow(row);
}

/** Writes the next version of a locked alert. */
export async function updateAlert(trx: TenantTrx, wanted: Alert): Promise<Alert> {
  const { id, tenantId, ...columns } = wanted;
  const next = { ...columns, version: wanted.version + 1, updatedAt: new Date() };
  await AlertRow.query(trx).findById([tenantId, id]).patch(next);
  return { id, tenantId, ...next };
}

function found(row: AlertRow | undefined): Alert {
  if (!row) throw problems.alertNotFound();
  return alertOfRow(row);
}
