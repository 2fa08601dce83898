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
function provenStatus(record: PaymentRecord): PaymentStatus {
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

/** Moves a payment on. @throws when no way leads there: the caller decided on a stale record, which is a bug. */
export function moved(record: PaymentRecord, to: PaymentStatus): PaymentRecord {
  const { status } = record.payment;
  if (status === to) return record;
  if (!leadsTo(status, to)) throw new Error(`a payment can't go from ${status} to ${to}`);
  return { ...record, payment: { ...record.payment, status: to } };
}

/** Moves a payment to what its transactions prove. */
export const restated = (record: PaymentRecord): PaymentRecord => moved(record, provenStatus(record));
