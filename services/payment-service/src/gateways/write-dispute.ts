import { isDeepStrictEqual } from 'node:util';
import { type Delivery, dropDeliveries, record as recordEvent, redateDeliveries, type TenantTrx } from '@beaver/kit';
import { type DisputeSignals, disputeProcess } from '@beaver/workflows/contract';
import { insertDispute, updateDispute } from '../db/dispute-row.ts';
import { insertPostings } from '../db/ledger-row.ts';
import { type Dispute, type Disputed, hasEnded, isActOpen } from '../domain/dispute.ts';
import { disputeChanges, disputeEventData, disputeEventType } from '../domain/dispute-events.ts';
import { disputePostings } from '../domain/dispute-ledger.ts';
import type { DisputeMovement } from '../domain/dispute-settlement.ts';
import { writeChange } from './write-change.ts';

/** Past the longest request: whoever began the act is dead, so the gateway is asked by the relay. */
const ABANDONED_MS = 60_000;
/** A lost answer is asked for as soon as a gateway has most likely recovered. */
const LOST_MS = 5_000;

/**
 * Writes what a gateway showed of a dispute: its money into the payment, the ledger, and itself. The payment's lock is held,
 * and the dispute's. The order is always told: nobody waits for this answer.
 */
export async function writeDisputed(
  trx: TenantTrx,
  before: Disputed,
  after: Disputed,
  movements: readonly DisputeMovement[],
): Promise<Disputed> {
  const record = await writeChange(trx, before.record, after.record, { tellsOrder: true });
  await insertPostings(trx, record.payment, disputePostings(before, after, movements));
  return { record, dispute: after.dispute && (await writeDispute(trx, before.dispute, after.dispute)) };
}

/** The one way a dispute's row changes: version, event, and what has to follow by itself. */
export async function writeDispute(
  trx: TenantTrx,
  before: Dispute | undefined,
  wanted: Dispute,
  happening: { type?: string; reason?: string | undefined } = {},
): Promise<Dispute> {
  if (isDeepStrictEqual(before, wanted)) return wanted;
  const now = new Date();
  const after = { ...wanted, version: wanted.version + 1, updatedAt: now };
  await (before ? updateDispute(trx, after) : insertDispute(trx, after));
  const { type = disputeEventType(before, after), reason } = happening;
  recordEvent(trx, {
    type,
    reason,
    subject: { type: 'dispute', id: after.id, version: after.version },
    data: disputeEventData(after),
    changed: disputeChanges(before, after),
    deliveries: [...(await watchAct(trx, before, after, now)), ...tellProcess(before, after)],
  });
  return after;
}

/** While an act is in doubt somebody must come back to it, even if nobody repeats the command. */
async function watchAct(
  trx: TenantTrx,
  before: Dispute | undefined,
  { id, paymentId, act }: Dispute,
  now: Date,
): Promise<Delivery[]> {
  const key = `${id}/ask`;
  const [was, is] = [isActOpen(before?.act ?? null), isActOpen(act)];
  const dueAt = new Date(now.getTime() + (act?.result === 'unknown' ? LOST_MS : ABANDONED_MS));
  if (!was && is) return [{ reaction: 'askDispute', key, payload: { disputeId: id, paymentId }, dueAt }];
  if (was && !is) await dropDeliveries(trx, key);
  if (before?.act?.result === 'pending' && act?.result === 'unknown') await redateDeliveries(trx, key, dueAt);
  return [];
}

/** One that is over when it is first seen needs no process. */
function tellProcess(before: Dispute | undefined, after: Dispute): Delivery[] {
  const { id, tenantId, version, status, evidenceDueAt } = after;
  const key = disputeProcess.workflowId(tenantId, id);
  if (!before) return hasEnded(status) ? [] : [{ reaction: 'startDispute', key, payload: { disputeId: id } }];
  const isNews = before.status !== status || before.evidenceDueAt?.getTime() !== evidenceDueAt?.getTime();
  if (!isNews) return [];
  const facts: DisputeSignals['disputeChanged'] = {
    version,
    status,
    evidenceDueAt: evidenceDueAt?.toISOString() ?? null,
  };
  return [{ reaction: 'tellDispute', key, payload: { ...facts } }];
}
