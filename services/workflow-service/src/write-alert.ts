import { type Delivery, record, type TenantTrx } from '@beaver/kit';
import { type LowStockAlertSignals, lowStockAlertProcess } from '@beaver/workflows/contract';
import { insertAlert, type NewAlert, updateAlert } from './db/alert-row.ts';
import type { Alert } from './domain/alert.ts';
import { alertEvent } from './domain/alert-events.ts';

const keyOf = ({ tenantId, id }: Alert): string => lowStockAlertProcess.workflowId(tenantId, id);

/** Its process follows; an event that is read once more, since its log was restored, opens nothing. */
export async function openAlert(trx: TenantTrx, alert: NewAlert): Promise<void> {
  const opened = await insertAlert(trx, alert);
  if (!opened) return;
  const start: Delivery = { reaction: 'startLowStockAlert', key: keyOf(opened), payload: { alertId: opened.id } };
  record(trx, { ...alertEvent('alert.opened', opened), deliveries: [start] });
}

/**
 * The one way an alert's row changes: version, event, and what its process is told.
 * @param signal what its process does not know of itself
 */
export async function writeAlert(
  trx: TenantTrx,
  before: Alert,
  wanted: Alert,
  { type, reason, signal }: { type: string; reason?: string | undefined; signal?: keyof LowStockAlertSignals },
): Promise<Alert> {
  if (wanted === before) return before;
  const after = await updateAlert(trx, wanted);
  const tell: Delivery[] = signal ? [{ reaction: 'tellLowStockAlert', key: keyOf(after), payload: { signal } }] : [];
  record(trx, { ...alertEvent(type, after, before), reason, deliveries: tell });
  return after;
}
