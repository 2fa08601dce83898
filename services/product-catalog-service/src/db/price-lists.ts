import { Row, type TenantTrx, tenantOf, waitTurn } from '@beaver/kit';
import type { PriceList } from '../domain/validity.ts';
import { problems } from '../problems.ts';

type Columns = Partial<
  Pick<PriceListRow, 'name' | 'taxIncluded' | 'customerGroup' | 'validFrom' | 'validUntil' | 'metadata'>
>;

export class PriceListRow extends Row {
  static override readonly tableName = 'price_lists';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['metadata'];
  declare tenantId: string;
  declare id: string;
  declare name: string;
  declare taxIncluded: boolean;
  declare customerGroup: string | null;
  declare validFrom: Date | null;
  declare validUntil: Date | null;
  declare metadata: Record<string, string>;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}

export function toPriceList(row: PriceListRow): PriceList {
  return {
    id: row.id,
    tenantId: row.tenantId,
    name: row.name,
    taxIncluded: row.taxIncluded,
    customerGroup: row.customerGroup,
    validFrom: row.validFrom?.toISOString() ?? null,
    validUntil: row.validUntil?.toISOString() ?? null,
    metadata: row.metadata,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** @throws price_list_not_found */
export async function findPriceList(trx: TenantTrx, id: string): Promise<PriceList> {
  return toPriceList(found(await PriceListRow.query(trx).findById([tenantOf(trx), id])));
}

/** @throws price_list_not_found */
export async function lockPriceList(trx: TenantTrx, id: string): Promise<PriceList> {
  waitTurn(trx, id);
  return toPriceList(
    found(
      await PriceListRow.query(trx)
        .findById([tenantOf(trx), id])
        .forUpdate(),
    ),
  );
}

/** For adding prices to it: it can't be deleted meanwhile. @throws price_list_not_found */
export async function keepPriceList(trx: TenantTrx, id: string): Promise<void> {
  found(
    await PriceListRow.query(trx)
      .findById([tenantOf(trx), id])
      .forKeyShare(),
  );
}

export async function insertPriceList(
  trx: TenantTrx,
  list: Columns & Pick<PriceListRow, 'id' | 'name' | 'taxIncluded'>,
): Promise<PriceList> {
  return toPriceList(
    await PriceListRow.query(trx)
      .insert({ tenantId: tenantOf(trx), ...list })
      .returning('*'),
  );
}

/** Writes a locked price list's next version. */
export async function changePriceList(trx: TenantTrx, before: PriceList, columns: Columns): Promise<PriceList> {
  const next = { ...columns, version: before.version + 1, updatedAt: PriceListRow.raw('now()') };
  const changed = PriceListRow.query(trx).findById([before.tenantId, before.id]).patch(next);
  return toPriceList(found(await changed.returning('*').first()));
}

/** With its prices. */
export async function removePriceList(trx: TenantTrx, { tenantId, id }: PriceList): Promise<void> {
  await PriceListRow.query(trx).deleteById([tenantId, id]);
}

function found(row: PriceListRow | undefined): PriceListRow {
  if (!row) throw problems.priceListNotFound();
  return row;
}
