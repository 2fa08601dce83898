import { type TenantTrx, tenantOf } from '@beaver/kit';

/** An event of a gateway, as far as it is believed: what kind, and which object to ask for. */
export interface InboxEntry {
  gatewayId: string;
  eventId: string;
  type: string;
  objectReference: string | null;
  /** Why there is nothing to do; null when there is. */
  note: string | null;
}

/** @returns false when this event had come before */
export async function insertInboxEntry(trx: TenantTrx, entry: InboxEntry): Promise<boolean> {
  const { rowCount } = await trx.raw(
    `insert into inbox (tenant_id, gateway_id, event_id, type, object_reference, note, processed_at)
     values (?, ?, ?, ?, ?, ?, case when ?::text is null then null else now() end) on conflict do nothing`,
    [tenantOf(trx), entry.gatewayId, entry.eventId, entry.type, entry.objectReference, entry.note, entry.note],
  );
  return rowCount === 1;
}

/** Gateways repeat an event for days, not for weeks: older entries protect from nothing. */
const KEPT = '30 days';

const finishStatement = `
  with outdated as (
    delete from inbox where tenant_id = ? and gateway_id = ? and received_at < now() - interval '${KEPT}')
  update inbox set processed_at = now(), note = ? where tenant_id = ? and gateway_id = ? and event_id = ?`;

/** @param note what came of it, for whoever looks into the inbox */
export async function finishInboxEntry(
  trx: TenantTrx,
  { gatewayId, eventId }: Pick<InboxEntry, 'gatewayId' | 'eventId'>,
  note: string | null,
): Promise<void> {
  const tenantId = tenantOf(trx);
  await trx.raw(finishStatement, [tenantId, gatewayId, note, tenantId, gatewayId, eventId]);
}
