import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';
import { type ActName, type Begun, begun, checkCurrency, moneyOf } from './acts.ts';
import { refundableOf } from './amounts.ts';
import type { Adapter } from './gateway.ts';
import type { Means, Money, PaymentRecord, Transaction } from './payment.ts';
import { appended, changed } from './transaction-changes.ts';

type Schemas = components['schemas'];
export type RefundTarget = Schemas['RefundTarget'];

/** Why and how money goes back. What became of it is its transaction's: one truth, so the two can't differ. */
export interface Refund {
  readonly id: string;
  readonly paymentId: string;
  /** The order's refund that it is a share of, as order-service decided it. */
  readonly orderRefundId: string | null;
  readonly transactionId: string;
  readonly target: RefundTarget;
  readonly reason: string | null;
  readonly metadata: Record<string, string>;
}

export interface RefundRequest extends ActName {
  amount: Money;
  target: RefundTarget;
  /** Whose store credit it fills; null when it goes another way. */
  storeCreditAccountId: string | null;
}

/** The usual one first. */
const targets: Record<Adapter, readonly [RefundTarget, ...RefundTarget[]]> = {
  stripe: ['original', 'storeCredit', 'manual'],
  manual: ['manual', 'storeCredit'],
  storeCredit: ['original', 'storeCredit', 'manual'],
};

/** The way back, by default the way that the money came. @throws refund_target_unavailable */
export function targetOf(adapter: Adapter, wanted: RefundTarget | undefined): RefundTarget {
  const [usual] = targets[adapter];
  if (wanted !== undefined && !targets[adapter].includes(wanted)) {
    const detail = `${adapter} refunds ${targets[adapter].join(', ')}`;
    const errors = [{ pointer: '/target', code: 'refund_target_unavailable', detail }];
    throw problems.refundTargetUnavailable({ errors });
  }
  return wanted ?? usual;
}

/**
 * Takes the amount from what is left of the captures, before anything is sent: of many at once, those that no longer fit
 * are refused. Store credit is filled at once: nobody has to be asked.
 * @throws refund_exceeds_captured, currency_mismatch
 */
export function beginRefund(record: PaymentRecord, act: RefundRequest, means: Means): Begun {
  checkCurrency(record, act.amount);
  const left = refundableOf(record);
  const { amount } = act.amount;
  if (amount > left) throw problems.refundExceedsCaptured({ extension: { left: moneyOf(record, left) } });
  const { transactionId: id, idempotencyKey } = act;
  const tried = { kind: 'refund' as const, id, idempotencyKey, amount, sentAt: means.now };
  const { storeCreditAccountId } = act;
  if (storeCreditAccountId !== null) {
    return { record: appended(record, { ...tried, storeCreditAccountId, result: 'succeeded' }, means) };
  }
  if (act.target === 'manual') return { record: appended(record, { ...tried, gatewayReference: BY_HAND }, means) };
  return begun(appended(record, tried, means), id);
}

/** Stands for the gateway while a person is at it. */
const BY_HAND = 'manual';

/** Somebody has paid it back by hand and says how. @throws refund_not_manual, refund_not_pending */
export function confirmRefund(record: PaymentRecord, refund: Refund, reference: string, { now }: Means): PaymentRecord {
  const own = record.transactions.find(({ id }) => id === refund.transactionId);
  if (refund.target !== 'manual') throw problems.refundNotManual();
  if (own?.result !== 'pending') throw problems.refundNotPending();
  return changed(record, own.id, { result: 'succeeded', gatewayReference: reference, resolvedAt: now });
}

const statuses = { pending: 'pending', unknown: 'reconciling', succeeded: 'succeeded', failed: 'failed' } as const;

/** What its transaction says of it. */
export interface RefundResult
  extends Pick<Transaction, 'result' | 'amount' | 'currency' | 'declineCode' | 'gatewayReference' | 'resolvedAt'> {
  tenantId: string;
  orderId: string;
  createdAt: Date;
}

/** The refund as clients see it. */
export const toRefund = (refund: Refund & RefundResult): Schemas['Refund'] => ({
  id: refund.id,
  tenantId: refund.tenantId,
  paymentId: refund.paymentId,
  orderId: refund.orderId,
  orderRefundId: refund.orderRefundId,
  transactionId: refund.transactionId,
  amount: { amount: refund.amount, currency: refund.currency },
  target: refund.target,
  status: statuses[refund.result],
  reason: refund.reason,
  declineCode: refund.declineCode,
  gatewayReference: refund.gatewayReference,
  metadata: refund.metadata,
  createdAt: refund.createdAt.toISOString(),
  resolvedAt: refund.resolvedAt?.toISOString() ?? null,
});
