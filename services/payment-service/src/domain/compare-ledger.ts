import { aboutPayment, type Difference, type Side } from './difference.ts';
import { lossOf } from './dispute-ledger.ts';
import type { FindingKind, RepairKind } from './finding-kinds.ts';
import { type Posting, postingsOf } from './ledger.ts';
import type { PaymentRecord } from './payment.ts';

/** An entry as the ledger has it. */
export interface Entry extends Posting {
  paymentId: string;
  currency: string;
}

/**
 * What all of a payment's transactions together have to have posted, by `txn_…/captured`.
 * @param lost the gateway's references of its disputes that are lost
 */
export function expectedPostings(record: PaymentRecord, lost: readonly string[]): Map<string, Posting> {
  const losses = lost.flatMap((reference) => lossOf(record, reference));
  const postings = [...postingsOf({ ...record, transactions: [] }, record), ...losses];
  return new Map(postings.map((each) => [nameOf(each), each]));
}

const nameOf = ({ transactionId, posting }: Posting): string => `${transactionId}/${posting}`;

/** How much a fee was, only the gateway's movement says. */
const isFee = ({ posting }: Posting): boolean => posting === 'disputeFee' || posting === 'disputeFeeReturned';

/** Each posting once, of the transaction's own amount, between its accounts; and nothing else. @param lost as `expectedPostings` */
export function compareLedger(
  record: PaymentRecord,
  entries: readonly Entry[],
  lost: readonly string[] = [],
): Difference[] {
  const expected = expectedPostings(record, lost);
  const found = new Map(entries.filter((each) => !isFee(each)).map((each) => [nameOf(each), each]));
  const { currency } = record.payment;
  const differ = (kind: FindingKind, subject: string, sides: [Side, Side], repair: RepairKind = 'none') => ({
    ...aboutPayment(record.payment),
    kind,
    subject,
    sides,
    repair,
  });
  const missing = [...expected].flatMap(([name, wanted]) => {
    const entry = found.get(name);
    const sides: [Side, Side] = [sideOf('transaction', wanted, currency), sideOf('ledger', entry, entry?.currency)];
    if (!entry) return [differ('postingMissing', name, sides, 'postMissing')];
    return isSame(wanted, entry) && entry.currency === currency ? [] : [differ('postingWrong', name, sides)];
  });
  const unfounded = [...found].flatMap(([name, entry]) => {
    if (expected.has(name)) return [];
    const { result, amount = 0 } = record.transactions.find(({ id }) => id === entry.transactionId) ?? {};
    const facts = { id: entry.transactionId, result: result ?? null, amount };
    return [differ('postingUnfounded', name, [{ of: 'transaction', facts }, sideOf('ledger', entry, entry.currency)])];
  });
  return [...missing, ...unfounded];
}

const isSame = (one: Posting, other: Posting): boolean =>
  one.amount === other.amount && one.debit === other.debit && one.credit === other.credit;

function sideOf(of: 'transaction' | 'ledger', posting: Posting | undefined, currency = ''): Side {
  if (!posting) return { of, facts: null };
  const { debit, credit, amount } = posting;
  return { of, facts: { posting: posting.posting, debit, credit, amount, currency } };
}
