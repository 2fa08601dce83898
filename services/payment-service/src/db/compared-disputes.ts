import { type TenantTrx, tenantOf } from '@beaver/kit';
import type { QueryBuilder } from 'objection';
import type { Window } from '../domain/difference.ts';
import type { Dispute } from '../domain/dispute.ts';
import { DisputeRow, disputeOfRow } from './dispute-row.ts';
import { PaymentRow } from './payment-row.ts';

/** Of these payments, and those with these references, whichever payment they are written to. */
export async function disputesAbout(
  trx: TenantTrx,
  paymentIds: readonly string[],
  references: readonly string[],
): Promise<Dispute[]> {
  const rows = await DisputeRow.query(trx)
    .where({ tenant_id: tenantOf(trx) })
    .whereRaw('(payment_id = any(?) or gateway_reference = any(?))', [[...paymentIds], [...references]])
    .orderBy('id');
  return rows.map(disputeOfRow);
}

const isIn = (time: string) => `${time} < :to and ${time} >= coalesce(:from::timestamptz, '-infinity')`;
const IS_UNSEEN = `not exists (select from sightings s where s.tenant_id = :tenant and s.reconciliation_id = :reconciliation
  and s.reference = gateway_reference)`;

/** Of which a dispute, or money of one, was written down and is not among what the gateways have shown; in the order of their ids. */
export const unseenDisputes = (
  trx: TenantTrx,
  reconciliation: string,
  { from, to }: Window,
  after: string,
  limit: number,
): QueryBuilder<PaymentRow> =>
  PaymentRow.query(trx)
    .whereRaw(
      `id in (
         select payment_id from disputes where tenant_id = :tenant and ${isIn('updated_at')} and ${IS_UNSEEN}
         union
         select payment_id from transactions
         where tenant_id = :tenant and kind in ('chargeback', 'chargebackReversal') and ${isIn('created_at')} and ${IS_UNSEEN})`,
      { tenant: tenantOf(trx), reconciliation, from, to },
    )
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit);
