import type { DisputeView } from '../src/domain/dispute-settlement.ts';
import type { RefundView } from '../src/domain/refund-settlement.ts';
import { disputeView } from './record-of.ts';

/** A gateway as it is: it pays what it is asked for once a key, and remembers all that it has ever shown. */
export interface Bank {
  refunds: RefundView[];
  shown: RefundView[][];
  dispute: DisputeView | null;
  disputesShown: DisputeView[];
}

export const newBank = (): Bank => ({ refunds: [], shown: [], dispute: null, disputesShown: [] });

/** Of the one payment that it knows; minor units. */
export const CAPTURED = 10_000;

export const show = (bank: Bank): RefundView[] => {
  const now = bank.refunds.map((refund) => ({ ...refund }));
  bank.shown.push(now);
  return now;
};
export const paidBy = ({ refunds }: Bank): number =>
  refunds.reduce((sum, { status, amount }) => sum + (status === 'failed' ? 0 : amount), 0);

export const leftAt = (bank: Bank): number => CAPTURED - paidBy(bank) - taken(bank.dispute);

/** What it took away because of a dispute, and has not given back. */
export const taken = (view: DisputeView | null): number =>
  (view?.movements ?? []).reduce((sum, { amount }) => sum - amount, 0);

/** A buyer questions the charge: it asks, or takes a part of what is left. */
export function question(bank: Bank, inquiry: boolean, share: number): void {
  const amount = Math.ceil((leftAt(bank) * share) / 4);
  if (bank.dispute || amount <= 0) return;
  bank.dispute = disputeView({ status: 'inquiry', amount });
  if (!inquiry) chargeBack(bank.dispute);
}

function chargeBack(dispute: DisputeView): void {
  dispute.status = 'needsResponse';
  dispute.movements = [{ reference: 'txn_taken', amount: -dispute.amount, currency: 'USD', fee: 1_500 }];
}

/** Its last word, or an inquiry that becomes a chargeback. */
export function decide(bank: Bank, won: boolean): void {
  const { dispute } = bank;
  if (dispute?.status === 'inquiry' && !won && dispute.amount <= leftAt(bank)) chargeBack(dispute);
  else if (dispute?.status === 'inquiry') dispute.status = 'closed';
  else if (dispute?.status === 'needsResponse') {
    dispute.status = won ? 'won' : 'lost';
    const back = { reference: 'txn_back', amount: dispute.amount, currency: 'USD', fee: 0 };
    if (won) dispute.movements = [...dispute.movements, back];
  }
}
