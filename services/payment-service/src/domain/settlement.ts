import { amountsOf, LAPSED, LOST, leftOf } from './amounts.ts';
import type { Refusal } from './decline.ts';
import {
  isAwaitingBuyer,
  isInFlight,
  isLongAbsent,
  isOpen,
  openAuthorization,
  transactionInDoubt,
} from './open-transaction.ts';
import type { Means, PaymentRecord, Transaction } from './payment.ts';
import { isEnded, restated } from './payment-status.ts';
import { appended, changed, outcomeLost, refused } from './transaction-changes.ts';

/** What a gateway's object shows at one moment, in this service's words. */
export interface GatewayView {
  reference: string;
  /** `idle`: nothing was tried with it yet, or what was tried left no trace. */
  status: 'idle' | 'processing' | 'requiresAction' | 'declined' | 'capturable' | 'captured' | 'canceled';
  /** Minor units. */
  amountReceived: number;
  chargeReference: string | null;
  nextActionUrl: string | null;
  refusal: Refusal | null;
  /** Canceled by time, not by anybody. */
  lapsed: boolean;
  /** Null when the object was shown without its charge. */
  multicapture: boolean | null;
  authorizationExpiresAt: Date | null;
}

/**
 * Writes what the gateway shows into the record. The one way for replies, webhooks and questions alike; it only moves
 * forward: an ended transaction never changes, and what the view does not show is no news.
 */
export function settle(record: PaymentRecord, view: GatewayView, means: Means): PaymentRecord {
  if (isEnded(record.payment.status)) return record;
  const seen = { ...view, lapsed: view.lapsed || isCutShort(record, view) };
  const steps = [settleAuthorization, settleCaptures, settleRelease, settleLeftovers];
  return restated(steps.reduce((so, step) => step(so, seen, means), record));
}

/**
 * What the view did not show: once the call's own time is over its outcome is unknown, and only after 24 hours absence
 * means that it did not happen.
 * @param view undefined when the gateway does not know the object
 */
export function settleAbsent(record: PaymentRecord, view: GatewayView | undefined, { now }: Means): PaymentRecord {
  const doubtful = transactionInDoubt(record);
  if (!doubtful || view?.status === 'processing' || isInFlight(doubtful, now)) return record;
  if (!isLongAbsent(doubtful, now)) return outcomeLost(record, doubtful.id);
  return refused(record, doubtful.id, { code: 'outcome_absent', kind: 'soft', reference: 'absent' }, now);
}

/** Nothing more was captured, nobody let the rest go, and yet it is over: the time of a partly captured one was. */
function isCutShort(record: PaymentRecord, { status, amountReceived }: GatewayView): boolean {
  const letsGo = record.transactions.some((one) => one.kind === 'void' && isOpen(one));
  return (
    status === 'captured' && !letsGo && amountReceived > 0 && amountReceived === amountsOf(record.transactions).captured
  );
}

const isHeld = ({ status, amountReceived }: GatewayView): boolean =>
  status === 'capturable' || status === 'captured' || amountReceived > 0;

/** Nothing more can be captured from it. */
const isOver = ({ status }: GatewayView): boolean => status === 'captured' || status === 'canceled';

function settleAuthorization(record: PaymentRecord, view: GatewayView, means: Means): PaymentRecord {
  if (amountsOf(record.transactions).authorized > 0) return withTerms(record, view);
  const open = openAuthorization(record);
  if (isHeld(view)) return withTerms(authorized(record, open, view, means), view);
  if (!open) return record;
  if (view.status === 'requiresAction' || view.status === 'processing') {
    const asked = changed(record, open.id, { result: 'pending' });
    return { ...asked, payment: { ...asked.payment, nextActionUrl: view.nextActionUrl } };
  }
  const refusal = refusalOf(record, open, view);
  return refusal ? refused(record, open.id, refusal, means.now) : record;
}

function authorized(
  record: PaymentRecord,
  open: Transaction | undefined,
  view: GatewayView,
  means: Means,
): PaymentRecord {
  const proof = { result: 'succeeded', gatewayReference: view.chargeReference } as const;
  const key = `gateway/authorization/${view.chargeReference ?? view.reference}`;
  const { amount } = record.payment;
  const held = open
    ? changed(record, open.id, { ...proof, resolvedAt: means.now })
    : appended(record, { ...proof, kind: 'authorization', amount, idempotencyKey: key }, means);
  return { ...held, payment: { ...held.payment, nextActionUrl: null, declineCode: null, declineKind: null } };
}

const withTerms = (record: PaymentRecord, { multicapture, authorizationExpiresAt }: GatewayView): PaymentRecord => ({
  ...record,
  payment: {
    ...record.payment,
    multicapture: multicapture ?? record.payment.multicapture,
    authorizationExpiresAt: authorizationExpiresAt ?? record.payment.authorizationExpiresAt,
  },
});

/** The object may still show the refusal of an earlier attempt; only a new one is about this attempt. */
function refusalOf(record: PaymentRecord, open: Transaction, view: GatewayView): Refusal | undefined {
  if (view.status === 'canceled') {
    return { code: view.lapsed ? LAPSED : 'payment_canceled', kind: 'hard', reference: view.reference };
  }
  const { refusal } = view;
  if (view.status !== 'declined' || !refusal) return undefined;
  const known = record.transactions.some(
    ({ result, gatewayReference }) => result === 'failed' && gatewayReference === refusal.reference,
  );
  return known && !isAwaitingBuyer(record, open) ? undefined : refusal;
}

function settleCaptures(record: PaymentRecord, view: GatewayView, means: Means): PaymentRecord {
  const open = record.transactions.find((one) => one.kind === 'capture' && isOpen(one));
  const fresh = view.amountReceived - amountsOf(record.transactions).captured;
  const proof = { result: 'succeeded', gatewayReference: view.chargeReference, resolvedAt: means.now } as const;
  if (fresh <= 0) {
    if (!open || !isOver(view)) return record;
    const code = view.lapsed ? LAPSED : 'capture_refused';
    return refused(record, open.id, { code, kind: 'hard', reference: view.reference }, means.now);
  }
  if (!open) return foundCapture(record, view, fresh, means);
  const own = Math.min(open.amount, fresh);
  const captured = changed(record, open.id, { ...proof, amount: own });
  return fresh > own ? foundCapture(captured, view, fresh - own, means) : captured;
}

/** Captured at the gateway by somebody else, as in its dashboard. */
function foundCapture(record: PaymentRecord, view: GatewayView, amount: number, means: Means): PaymentRecord {
  const idempotencyKey = `gateway/capture/${view.amountReceived}`;
  return appended(
    record,
    { kind: 'capture', amount, idempotencyKey, result: 'succeeded', gatewayReference: view.chargeReference },
    means,
  );
}

function settleRelease(record: PaymentRecord, view: GatewayView, means: Means): PaymentRecord {
  const { authorized } = amountsOf(record.transactions);
  if (!isOver(view) && !(authorized > 0 && isGone(view))) return record;
  const open = record.transactions.find((one) => one.kind === 'void' && isOpen(one));
  const left = leftOf(record);
  const proof = {
    result: 'succeeded',
    amount: left,
    gatewayReference: view.reference,
    declineCode: releaseCode(view),
  } as const;
  if (left > 0 || authorized === 0) {
    if (open) return changed(record, open.id, { ...proof, resolvedAt: means.now });
    return appended(record, { ...proof, kind: 'void', idempotencyKey: releaseKey(view) }, means);
  }
  if (!open) return record;
  return refused(record, open.id, { code: 'already_captured', kind: 'hard', reference: view.reference }, means.now);
}

/** Whatever was still being tried when the last of the money was taken or let go has come to nothing. */
function settleLeftovers(record: PaymentRecord, view: GatewayView, { now }: Means): PaymentRecord {
  if (amountsOf(record.transactions).authorized === 0 || leftOf(record) > 0) return record;
  const open = record.transactions.filter((one) => isOpen(one) && one.kind !== 'refund');
  const nothing = { code: 'nothing_left', kind: 'hard', reference: view.reference } as const;
  return open.reduce((so, { id }) => refused(so, id, nothing, now), record);
}

/** What was held is not held any more: a capture was refused together with its authorization. */
const isGone = ({ status }: GatewayView): boolean => status === 'idle' || status === 'declined';

function releaseCode(view: GatewayView): string | null {
  if (view.lapsed) return LAPSED;
  return isGone(view) ? LOST : null;
}

const releaseKey = ({ reference }: GatewayView): string => `gateway/void/${reference}`;
