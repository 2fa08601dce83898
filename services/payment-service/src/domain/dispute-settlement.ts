import {
  arrows,
  type Dispute,
  type DisputeAct,
  type Disputed,
  type DisputeStatus,
  hasEnded,
  isActOpen,
} from './dispute.ts';
import { isInFlight, isLongAbsent } from './open-transaction.ts';
import type { Means, PaymentRecord } from './payment.ts';
import { appended } from './transaction-changes.ts';

/** Money that a gateway moved because of a dispute. */
export interface DisputeMovement {
  reference: string;
  /** Minor units of its own currency, which is the account's; negative when it was taken away. */
  amount: number;
  currency: string;
  /** What the gateway charged for it; negative when it gave that back. */
  fee: number;
}

/** What a gateway shows of one dispute, in this service's words. */
export interface DisputeView {
  reference: string;
  /** Null for one that this service has no word for. */
  status: DisputeStatus | null;
  reason: string;
  /** Minor units of the payment's currency. */
  amount: number;
  evidenceDueAt: Date | null;
  submissions: number;
  movements: readonly DisputeMovement[];
}

/** What a settlement needs from outside. */
export interface DisputeMeans extends Means {
  readonly newDisputeId: () => string;
}

/**
 * Writes what the gateway shows of a dispute. The one way for replies, webhooks and questions alike; it only moves forward:
 * an ended dispute keeps its status, and each of the gateway's movements becomes one transaction, once.
 */
export function settleDispute({ record, dispute }: Disputed, view: DisputeView, means: DisputeMeans): Disputed {
  const known = dispute ?? opened(record, view, means);
  return {
    record: view.movements.reduce((so, movement) => moved(so, view, movement, means), record),
    dispute: withAct(shown(known, view, means.now), view, means.now),
  };
}

const opened = ({ payment }: PaymentRecord, view: DisputeView, { now, newDisputeId }: DisputeMeans): Dispute => ({
  id: newDisputeId(),
  tenantId: payment.tenantId,
  storeId: payment.storeId,
  orderId: payment.orderId,
  paymentId: payment.id,
  gatewayId: payment.gatewayId,
  gatewayReference: view.reference,
  status: view.status ?? 'needsResponse',
  reason: view.reason,
  amount: view.amount,
  currency: payment.currency,
  evidence: null,
  evidenceDueAt: view.evidenceDueAt,
  evidenceSubmittedAt: null,
  submissions: 0,
  act: null,
  waitingFor: null,
  waitingUntil: null,
  attention: null,
  version: 0,
  createdAt: now,
  updatedAt: now,
});

/** A call for attention ends with the status that it was about; its process tells what it waits for then. */
function shown(dispute: Dispute, view: DisputeView, now: Date): Dispute {
  const { status } = view;
  const moves = status !== null && arrows[dispute.status].includes(status);
  const submitted = view.submissions > dispute.submissions;
  return {
    ...dispute,
    ...(moves ? { status, attention: null } : {}),
    ...(moves && hasEnded(status) ? { waitingFor: null, waitingUntil: null } : {}),
    amount: view.amount,
    evidenceDueAt: view.evidenceDueAt,
    evidenceSubmittedAt: submitted ? now : dispute.evidenceSubmittedAt,
    submissions: Math.max(view.submissions, dispute.submissions),
    act: submitted ? succeeded(dispute.act, 'evidence') : dispute.act,
  };
}

const succeeded = (act: DisputeAct | null, kind: DisputeAct['kind']): DisputeAct | null =>
  isActOpen(act) && act.kind === kind ? { ...act, result: 'succeeded' } : act;

/** What an open act has come to: done, too late, or still in doubt. Absence is a failure only after 24 hours. */
function withAct(dispute: Dispute, view: DisputeView, now: Date): Dispute {
  const act = view.status === 'lost' ? succeeded(dispute.act, 'acceptance') : dispute.act;
  if (!isActOpen(act)) return { ...dispute, act };
  if (hasEnded(dispute.status) || isLongAbsent(act, now)) return { ...dispute, act: { ...act, result: 'failed' } };
  return { ...dispute, act: isActInFlight(act, now) ? act : { ...act, result: 'unknown' } };
}

/** Its process is most likely alive and about to write the result. */
export const isActInFlight = (act: DisputeAct, now: Date): boolean => act.result === 'pending' && isInFlight(act, now);

function moved(record: PaymentRecord, view: DisputeView, movement: DisputeMovement, means: Means): PaymentRecord {
  const kind = movement.amount < 0 ? 'chargeback' : 'chargebackReversal';
  const idempotencyKey = movementKey(movement);
  if (record.transactions.some((one) => one.idempotencyKey === idempotencyKey)) return record;
  const amount = movedAmount(movement, view, record.payment.currency);
  const fields = { kind, amount, idempotencyKey, result: 'succeeded', gatewayReference: view.reference } as const;
  return appended(record, fields, means);
}

/** In the payment's currency: of another one, the gateway says only how much the whole dispute is in it. */
export const movedAmount = ({ amount, currency }: DisputeMovement, view: DisputeView, wanted: string): number =>
  currency === wanted ? Math.abs(amount) : view.amount;

/** By which a movement's transaction is known again. */
export const movementKey = ({ amount, reference }: DisputeMovement): string =>
  `gateway/${amount < 0 ? 'chargeback' : 'chargebackReversal'}/${reference}`;
