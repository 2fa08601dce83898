import { problems } from '../problems.ts';
import { amountsOf, releaseByGateway } from './amounts.ts';
import { openAuthorization } from './open-transaction.ts';
import type { PaymentRecord, PaymentStatus } from './payment.ts';

/** Every way from one status to the next. `reconciling` ends in whatever the gateway's object shows. */
export const arrows: Record<PaymentStatus, readonly PaymentStatus[]> = {
  requiresPaymentMethod: ['processing', 'canceled', 'reconciling'],
  processing: ['authorized', 'requiresAction', 'requiresPaymentMethod', 'canceled', 'failed', 'reconciling'],
  requiresAction: ['processing', 'authorized', 'requiresPaymentMethod', 'canceled', 'reconciling'],
  authorized: ['partiallyCaptured', 'captured', 'voided', 'expired', 'reconciling'],
  partiallyCaptured: ['captured', 'reconciling'],
  reconciling: [
    'requiresPaymentMethod',
    'processing',
    'requiresAction',
    'authorized',
    'partiallyCaptured',
    'captured',
    'canceled',
    'voided',
    'expired',
  ],
  captured: [],
  failed: [],
  canceled: [],
  voided: [],
  expired: [],
};

/** Nothing comes after these. */
export const isEnded = (status: PaymentStatus): boolean => arrows[status].length === 0;

/** True when the way leads there, over however many steps at once: the gateway may show the end of several. */
export function leadsTo(from: PaymentStatus, to: PaymentStatus, seen: readonly PaymentStatus[] = []): boolean {
  if (arrows[from].includes(to)) return true;
  const onward = arrows[from].filter((next) => next !== 'reconciling' && !seen.includes(next));
  return onward.some((next) => leadsTo(next, to, [...seen, from]));
}

/** The status that a payment's transactions prove. Refunds have their own: what was captured stays captured. */
export function provenStatus(record: PaymentRecord): PaymentStatus {
  const { payment, transactions } = record;
  if (transactions.some(({ kind, result }) => result === 'unknown' && kind !== 'refund')) return 'reconciling';
  const { authorized, captured, voided } = amountsOf(transactions);
  const left = authorized - captured - voided;
  if (captured > 0) return left > 0 ? 'partiallyCaptured' : 'captured';
  if (left > 0) return 'authorized';
  if (authorized > 0) return releaseByGateway(record) ? 'expired' : 'voided';
  if (transactions.some(({ kind, result }) => kind === 'void' && result === 'succeeded')) return 'canceled';
  if (!openAuthorization(record)) return 'requiresPaymentMethod';
  return payment.nextActionUrl === null ? 'processing' : 'requiresAction';
}

/** Until a person may have corrected it. Seconds. */
const AGAIN_S = 60;

/** No answer that stands: the same command may be sent again, and is done once the payment was corrected. */
export const contradictory = (status: PaymentStatus, detail: string) =>
  problems.paymentContradictory({ detail, extension: { paymentStatus: status }, retryAfter: AGAIN_S });

/** Moves a payment on. @throws payment_contradictory when no way leads there: its rows were changed by hand, or by a bug */
export function moved(record: PaymentRecord, to: PaymentStatus): PaymentRecord {
  const { status } = record.payment;
  if (status === to) return record;
  if (!leadsTo(status, to)) throw contradictory(status, `No way leads from ${status} to ${to}.`);
  return { ...record, payment: { ...record.payment, status: to } };
}

/** Moves a payment to what its transactions prove. */
export const restated = (record: PaymentRecord): PaymentRecord => moved(record, provenStatus(record));

/** Whether no way leads from a status to the one that is proven. A payment that failed for good proves that nothing was tried. */
export function contradicts(status: PaymentStatus, proven: PaymentStatus): boolean {
  if (status === 'failed') return proven !== 'requiresPaymentMethod';
  return status !== proven && !leadsTo(status, proven);
}

/** For one that has ended, or that no gateway can be asked about: nothing else would notice. @throws payment_contradictory */
export function refuseContradiction(record: PaymentRecord): void {
  const { status } = record.payment;
  const proven = provenStatus(record);
  if (contradicts(status, proven)) throw contradictory(status, `Its transactions prove that it is ${proven}.`);
}
