import { newId, record, type TenantTrx } from '@beaver/kit';
import { addLine, openDigest } from './db/alert-digest-row.ts';
import type { Alert } from './domain/alert.ts';

/** Puts an alert among what the people of each of its stores are written to about next. */
export async function tellPeople(trx: TenantTrx, alert: Alert, escalated: boolean): Promise<void> {
  const stores = alert.storeIds.length === 0 ? [null] : alert.storeIds.toSorted();
  for (const storeId of stores) {
    const { opened, ...digest } = await openDigest(trx, { id: newId('adg'), storeId });
    await addLine(trx, digest.id, alert.id, escalated);
    if (!opened) continue;
    record(trx, {
      type: 'alertDigest.opened',
      subject: { type: 'alertDigest', id: digest.id, version: 1 },
      data: digest,
      deliveries: [
        { reaction: 'sendAlertDigest', key: digest.id, payload: { digestId: digest.id }, dueAt: digest.dueAt },
      ],
    });
  }
}
