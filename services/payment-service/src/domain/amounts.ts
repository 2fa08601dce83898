import type { PaymentRecord, Transaction, TransactionKind } from './payment.ts';

/** Minor units. */
export interface Amounts {
  authorized: number;
  captured: number;
  voided: number;
  refunded: number;
  disputed: number;
}

const signs: Record<TransactionKind, [keyof Amounts, 1 | -1]> = {
  authorization: ['authorized', 1],
  capture: ['captured', 1],
  void: ['voided', 1],
  refund: ['refunded', 1],
  refundReversal: ['refunded', -1],
  chargeback: ['disputed', 1],
  chargebackReversal: ['disputed', -1],
};

/** Sums of succeeded transactions: no column is ever added to, so no crash can make them wrong. */
export function amountsOf(transactions: readonly Pick<Transaction, 'kind' | 'result' | 'amount'>[]): Amounts {
  const amounts: Amounts = { authorized: 0, captured: 0, voided: 0, refunded: 0, disputed: 0 };
  for (const { kind, result, amount } of transactions) {
    if (result !== 'succeeded') continue;
    const [field, sign] = signs[kind];
    amounts[field] += sign * amount;
  }
  return amounts;
}

/** The same, of what the database has already added up by kind. */
export const amountsOfSums = (sums: readonly Pick<Transaction, 'kind' | 'amount'>[]): Amounts =>
  amountsOf(sums.map((sum) => ({ ...sum, result: 'succeeded' })));

/** What is authorized and neither captured nor let go; nothing, when the dashboard took a share that was let go here. */
export function leftOf(record: PaymentRecord): number {
  const { authorized, captured, voided } = amountsOf(record.transactions);
  return Math.max(0, authorized - captured - voided);
}

/**
 * What was taken and neither given back nor taken away: the most that can be refunded. What is under way counts as gone. A bank
 * knows nothing of store credit, and may take what was given back as that: then nothing is left.
 */
export function refundableOf({ transactions }: PaymentRecord): number {
  const { captured, refunded, disputed } = amountsOf(transactions);
  const underway = transactions.filter(({ kind, result }) => kind === 'refund' && isUndecided(result));
  return Math.max(0, captured - refunded - disputed - underway.reduce((sum, { amount }) => sum + amount, 0));
}

const isUndecided = (result: Transaction['result']): boolean => result === 'pending' || result === 'unknown';

/** Why the gateway let money go that nobody here let go: its time was over, or a capture was refused with it. */
export const LAPSED = 'authorization_expired';
export const LOST = 'authorization_lost';

/** @returns the reason when uncaptured money was let go by the gateway itself */
export const releaseByGateway = ({ transactions }: PaymentRecord): string | undefined =>
  transactions.find(
    ({ kind, result, declineCode }) => kind === 'void' && result === 'succeeded' && declineCode !== null,
  )?.declineCode ?? undefined;
