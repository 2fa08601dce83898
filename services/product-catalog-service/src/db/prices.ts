import { Row, type TenantTrx, tenantOf, waitTurn } from '@beaver/kit';
import type { Price } from '../domain/validity.ts';
import { problems } from '../problems.ts';

type Columns = Partial<Pick<PriceRow, 'amount' | 'currency' | 'validFrom' | 'validUntil' | 'metadata'>>;

export class PriceRow extends Row {
  static override readonly tableName = 'prices';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['metadata'];
  declare tenantId: string;
  declare id: string;
  declare priceListId: string;
  declare variantId: string;
  declare amount: number;
  declare currency: string;
  declare validFrom: Date | null;
  declare validUntil: Date | null;
  declare metadata: Record<string, string>;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}

export function toPrice(row: PriceRow): Price {
  return {
    id: row.id,
    tenantId: row.tenantId,
    priceListId: row.priceListId,
    variantId: row.variantId,
    price: { amount: row.amount, currency: row.currency },
    validFrom: row.validFrom?.toISOString() ?? null,
    validUntil: row.validUntil?.toISOString() ?? null,
    metadata: row.metadata,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** @throws price_not_known */
export async function findPrice(trx: TenantTrx, id: string): Promise<Price> {
  return toPrice(found(await PriceRow.query(trx).findById([tenantOf(trx), id])));
}

/** @throws price_not_known */
export async function lockPrice(trx: TenantTrx, id: string): Promise<Price> {
  waitTurn(trx, id);
  return toPrice(
    found(
      await PriceRow.query(trx)
        .findById([tenantOf(trx), id])
        .forUpdate(),
    ),
  );
}

export async function insertPrice(
  trx: TenantTrx,
  price: Columns & Pick<PriceRow, 'id' | 'priceListId' | 'variantId' | 'amount' | 'currency'>,
): Promise<Price> {
  return toPrice(
    await PriceRow.query(trx)
      .insert({ tenantId: tenantOf(trx), ...price })
      .returning('*'),
  );
}

/** Writes a locked price's next version. */
export async function changePrice(trx: TenantTrx, before: Price, columns: Columns): Promise<Price> {
  const next = { ...columns, version: before.version + 1, updatedAt: PriceRow.raw('now()') };
  const changed = PriceRow.query(trx).findById([before.tenantId, before.id]).patch(next);
  return toPrice(found(await changed.returning('*').first()));
}

export async function removePrice(trx: TenantTrx, { tenantId, id }: Price): Promise<void> {
  await PriceRow.query(trx).deleteById([tenantId, id]);
}

function found(row: PriceRow | undefined): PriceRow {
  if (!row) throw problems.priceNotKnown();
  return row;
}
