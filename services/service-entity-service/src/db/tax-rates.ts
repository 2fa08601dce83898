import { Row, type TenantTrx, tenantOf } from '@beaver/kit';
import type { QueryBuilder } from 'objection';
import type { TaxRate } from '../domain/tax-rate.ts';
import { problems } from '../problems.ts';
import { lockStoreRow } from './stores.ts';

export class TaxRateRow extends Row {
  static override readonly tableName = 'tax_rates';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['metadata'];
  declare tenantId: string;
  declare id: string;
  declare storeId: string;
  declare country: string;
  declare region: string | null;
  declare jurisdiction: string;
  declare name: string;
  /** A decimal as text: the driver leaves `numeric` unrounded. */
  declare rate: string;
  declare appliesToShipping: boolean;
  declare archivedAt: Date | null;
  declare metadata: Record<string, string>;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}

type Settable = 'jurisdiction' | 'name' | 'rate' | 'appliesToShipping';

export function toTaxRate(row: TaxRateRow): TaxRate {
  return {
    id: row.id,
    tenantId: row.tenantId,
    storeId: row.storeId,
    country: row.country,
    region: row.region,
    jurisdiction: row.jurisdiction,
    name: row.name,
    rate: row.rate,
    appliesToShipping: row.appliesToShipping,
    archivedAt: row.archivedAt?.toISOString() ?? null,
    metadata: row.metadata,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** Those in use, or those archived. */
export const taxRates = (trx: TenantTrx, { archived = false }: { archived?: boolean }): QueryBuilder<TaxRateRow> =>
  archived ? TaxRateRow.query(trx).whereNotNull('archived_at') : TaxRateRow.query(trx).whereNull('archived_at');

/** @throws tax_rate_not_found */
export async function findTaxRate(trx: TenantTrx, id: string): Promise<TaxRate> {
  return found(await TaxRateRow.query(trx).findById([tenantOf(trx), id]));
}

/**
 * For writing the tax rate. The store's row is the lock of all its parts: whoever adds a rate for the same place holds it, too.
 * @throws tax_rate_not_found
 */
export async function lockTaxRate(trx: TenantTrx, id: string): Promise<TaxRate> {
  await lockStoreRow(trx, (await findTaxRate(trx, id)).storeId);
  return findTaxRate(trx, id);
}

/** Those in use of a store. */
export async function countTaxRates(trx: TenantTrx, storeId: string): Promise<number> {
  return TaxRateRow.query(trx)
    .where({ tenant_id: tenantOf(trx), store_id: storeId })
    .whereNull('archived_at')
    .resultSize();
}

/** @throws tax_rate_exists */
export async function insertTaxRate(
  trx: TenantTrx,
  taxRate: Pick<TaxRateRow, 'id' | 'storeId' | 'country' | Settable> & Partial<Pick<TaxRateRow, 'region' | 'metadata'>>,
): Promise<TaxRate> {
  return toTaxRate(
    await TaxRateRow.query(trx)
      .insert({ tenantId: tenantOf(trx), ...taxRate })
      .returning('*'),
  );
}

/** Writes a locked tax rate's next version. */
export async function changeTaxRate(
  trx: TenantTrx,
  before: TaxRate,
  fields: Partial<Pick<TaxRateRow, Settable | 'metadata'>>,
): Promise<TaxRate> {
  const next = { ...fields, version: before.version + 1, updatedAt: TaxRateRow.raw('now()') };
  return found(await TaxRateRow.query(trx).findById([before.tenantId, before.id]).patch(next).returning('*').first());
}

/** Writes the last version of a locked tax rate. */
export async function closeTaxRate(trx: TenantTrx, before: TaxRate): Promise<TaxRate> {
  const now = TaxRateRow.raw('now()');
  const next = { archivedAt: now, updatedAt: now, version: before.version + 1 };
  return found(await TaxRateRow.query(trx).findById([before.tenantId, before.id]).patch(next).returning('*').first());
}

function found(row: TaxRateRow | undefined): TaxRate {
  if (!row) throw problems.taxRateNotFound();
  return toTaxRate(row);
}
