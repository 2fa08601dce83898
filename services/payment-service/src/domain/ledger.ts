import type { components } from '../generated/contract.ts';
import type { PaymentRecord, Transaction } from './payment.ts';

export type Account = components['schemas']['LedgerAccount'];

/** An amount that goes from one account to another: debits equal credits by its very shape (as in TigerBeetle's transfers). */
export interface Posting {
  transactionId: string;
  posting: components['schemas']['LedgerPosting'];
  debit: Account;
  credit: Account;
  /** Minor units. */
  amount: number;
}

type Rule = Omit<Posting, 'transactionId' | 'amount'>;

const captured: Rule = { posting: 'captured', debit: 'gatewayClearing', credit: 'customerReceivable' };
const owed: Rule = { posting: 'refundOwed', debit: 'customerReceivable', credit: 'refundsPayable' };
const paid: Rule = { posting: 'refundPaid', debit: 'refundsPayable', credit: 'gatewayClearing' };
const dropped: Rule = { posting: 'refundDropped', debit: 'refundsPayable', credit: 'customerReceivable' };
const reversed: Rule = { posting: 'refundReversed', debit: 'gatewayClearing', credit: 'customerReceivable' };

/**
 * What a change of a payment's record posts. An authorization promises money and moves none; a refund is owed from the
 * moment that its amount is taken from what is left.
 */
export function postingsOf(before: PaymentRecord, after: PaymentRecord): Posting[] {
  const known = new Map(before.transactions.map((one) => [one.id, one]));
  return after.transactions.flatMap((is) =>
    rulesOf(known.get(is.id), is)
      .filter(() => is.amount > 0)
      .map((rule) => ({ ...rule, transactionId: is.id, amount: is.amount })),
  );
}

function rulesOf(was: Transaction | undefined, { kind, result }: Transaction): Rule[] {
  if (was?.result === result) return [];
  const succeeded = result === 'succeeded';
  if (kind === 'refund')
    return [...(was ? [] : [owed]), ...(succeeded ? [paid] : []), ...(result === 'failed' ? [dropped] : [])];
  if (kind === 'capture' && succeeded) return [captured];
  return kind === 'refundReversal' && succeeded ? [reversed] : [];
}
