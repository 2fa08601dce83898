import { type TenantTrx, tenantOf } from '@beaver/kit';

/** What a gateway has shown, and which findings were looked at again, while a reconciliation runs; seen twice is seen. */
export async function insertSightings(
  trx: TenantTrx,
  reconciliationId: string,
  references: readonly string[],
): Promise<void> {
  if (references.length === 0) return;
  await trx.raw(
    `insert into sightings (tenant_id, reconciliation_id, reference)
     select ?, ?, unnest(?::text[]) on conflict do nothing`,
    [tenantOf(trx), reconciliationId, [...references]],
  );
}

/** It has ended. */
export async function deleteSightings(trx: TenantTrx, reconciliationId: string): Promise<void> {
  await trx('sightings')
    .where({ tenant_id: tenantOf(trx), reconciliation_id: reconciliationId })
    .delete();
}
