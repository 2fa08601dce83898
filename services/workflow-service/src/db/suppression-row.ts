import { Row, type TenantTrx, tenantOf, waitTurn } from '@beaver/kit';
import type { QueryBuilder } from 'objection';
import type { Suppression } from '../domain/suppression.ts';
import { problems } from '../problems.ts';

export class SuppressionRow extends Row {
  static override readonly tableName = 'suppressions';
  static override readonly idColumn = ['tenant_id', 'id'];
  declare tenantId: string;
  declare id: string;
  declare addressHash: Buffer;
  declare reason: Suppression['reason'];
  declare response: string;
  declare notificationId: string;
  declare liftedAt: Date | null;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
  /** Its notification's. */
  declare orderId: string | null;
}

export const toSuppression = (row: SuppressionRow): Suppression => ({
  id: row.id,
  tenantId: row.tenantId,
  reason: row.reason,
  response: row.response,
  notificationId: row.notificationId,
  orderId: row.orderId,
  liftedAt: row.liftedAt?.toISOString() ?? null,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

const withOrder = (trx: TenantTrx): QueryBuilder<SuppressionRow> =>
  SuppressionRow.query(trx)
    .select('suppressions.*')
    .select(
      SuppressionRow.raw(
        '(select order_id from notifications n where n.tenant_id = suppressions.tenant_id and n.id = notification_id)',
      ).as('orderId'),
    );

/** Those in force, or those lifted. */
export const suppressions = (
  trx: TenantTrx,
  { lifted = false }: { lifted?: boolean | undefined },
): QueryBuilder<SuppressionRow> =>
  lifted ? withOrder(trx).whereNotNull('lifted_at') : withOrder(trx).whereNull('lifted_at');

/** Whether no mail goes to an address. */
export async function isSuppressed(trx: TenantTrx, addressHash: Buffer): Promise<boolean> {
  return (await SuppressionRow.query(trx).findOne({ address_hash: addressHash }).whereNull('lifted_at')) !== undefined;
}

/** @returns undefined when the address is suppressed already */
export async function insertSuppression(
  trx: TenantTrx,
  fields: Pick<SuppressionRow, 'id' | 'addressHash' | 'reason' | 'response' | 'notificationId'>,
): Promise<Suppression | undefined> {
  await SuppressionRow.query(trx)
    .insert({ ...fields, tenantId: tenantOf(trx) })
    .onConflict(SuppressionRow.raw('(tenant_id, address_hash) where lifted_at is null'))
    .ignore();
  const row = await withOrder(trx).findById([tenantOf(trx), fields.id]);
  return row && toSuppression(row);
}

/** @throws suppression_not_found */
export async function findSuppression(trx: TenantTrx, id: string): Promise<Suppression> {
  const row = await withOrder(trx).findById([tenantOf(trx), id]);
  if (!row) throw problems.suppressionNotFound();
  return toSuppression(row);
}

/** For writing; the first statement of a command. @throws suppression_not_found */
export async function lockSuppression(trx: TenantTrx, id: string): Promise<Suppression> {
  waitTurn(trx, id);
  return findSuppression(trx, id);
}

export async function liftRow(trx: TenantTrx, { tenantId, id, version }: Suppression): Promise<Suppression> {
  await SuppressionRow.query(trx)
    .findById([tenantId, id])
    .patch({
      liftedAt: new Date(),
      version: version + 1,
      updatedAt: SuppressionRow.raw('now()'),
    });
  return findSuppression(trx, id);
}
