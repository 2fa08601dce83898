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
  /** The payment's when there is none: a gateway charges its fees in the account's. */
  currency?: string;
}

type Rule = Omit<Posting, 'transactionId' | 'amount'>;

/** Where captured money is then: with the gateway, or no longer the customer's to spend. */
const captured = (from: Account): Rule => ({ posting: 'captured', debit: from, credit: 'customerReceivable' });
const owed: Rule = { posting: 'refundOwed', debit: 'customerReceivable', credit: 'refundsPayable' };
const paid = (to: Account): Rule => ({ posting: 'refundPaid', debit: 'refundsPayable', credit: to });
const dropped: Rule = { posting: 'refundDropped', debit: 'refundsPayable', credit: 'customerReceivable' };
const reversed: Rule = { posting: 'refundReversed', debit: 'gatewayClearing', credit: 'customerReceivable' };
const chargedBack: Rule = { posting: 'chargedBack', debit: 'disputeReserve', credit: 'gatewayClearing' };
const givenBack: Rule = { posting: 'chargebackReversed', debit: 'gatewayClearing', credit: 'disputeReserve' };
/** Those that move their money when they succeed, and nothing before or after. */
const simple: Partial<Record<Transaction['kind'], Rule[]>> = {
  refundReversal: [reversed],
  chargeback: [chargedBack],
  chargebackReversal: [givenBack],
};

/**
 * What a change of a payment's record posts. An authorization promises money and moves none; a refund is owed from the
 * moment that its amount is taken from what is left.
 */
export function postingsOf(before: PaymentRecord, after: PaymentRecord): Posting[] {
  const known = new Map(before.transactions.map((one) => [one.id, one]));
  return after.transactions.flatMap((is) =>
    rulesOf(known.get(is.id), is, after)
      .filter(() => is.amount > 0)
      .map((rule) => ({ ...rule, transactionId: is.id, amount: is.amount })),
  );
}

function rulesOf(
  was: Transaction | undefined,
  { kind, result, storeCreditAccountId }: Transaction,
  { payment: { methodType } }: PaymentRecord,
): Rule[] {
  if (was?.result === result) return [];
  const succeeded = result === 'succeeded';
  const from = methodType === 'storeCredit' ? 'storeCredit' : 'gatewayClearing';
  const back = storeCreditAccountId === null ? 'gatewayClearing' : 'storeCredit';
  if (kind === 'refund')
    return [...(was ? [] : [owed]), ...(succeeded ? [paid(back)] : []), ...(result === 'failed' ? [dropped] : [])];
  if (!succeeded) return [];
  return kind === 'capture' ? [captured(from)] : (simple[kind] ?? []);
}
