import { amountsOf } from '../src/domain/amounts.ts';
import { type Account, type Posting, postingsOf } from '../src/domain/ledger.ts';
import type { PaymentRecord } from '../src/domain/payment.ts';
import { creditMovementsOf } from '../src/domain/store-credit.ts';

/** What may yet go back: refunds that have not ended, as a test adds them up by itself. */
export const owedIn = (transactions: PaymentRecord['transactions']): number =>
  transactions
    .filter(({ kind, result }) => kind === 'refund' && (result === 'pending' || result === 'unknown'))
    .reduce((sum, { amount }) => sum + amount, 0);

/** What went to the customer's store credit. */
export const creditedIn = (transactions: PaymentRecord['transactions']): number =>
  amountsOf(transactions.filter(({ kind, storeCreditAccountId }) => kind === 'refund' && storeCreditAccountId !== null))
    .refunded;

/** The ledger of one payment, kept in memory as PostgreSQL keeps it: each posting of a transaction once. */
export class Books {
  readonly #balances = new Map<Account, number>();
  readonly #posted = new Set<string>();
  /** What the payment has added to and taken from store credit, reserved or not; in minor units. */
  #credit = 0;

  /**
   * @param also what disputes post
   * @param lost what of the disputed money is gone for good, in minor units
   * @throws when something is posted twice, or when the accounts do not say what the transactions do
   */
  post(before: PaymentRecord, after: PaymentRecord, also: readonly Posting[] = [], lost = 0): void {
    for (const { transactionId, posting, debit, credit, amount } of [...postingsOf(before, after), ...also]) {
      const name = `${transactionId}/${posting}`;
      if (this.#posted.has(name)) throw new Error(`${name} was posted twice`);
      this.#posted.add(name);
      this.#balances.set(debit, this.#of(debit) + amount);
      this.#balances.set(credit, this.#of(credit) - amount);
    }
    for (const { available, reserved } of creditMovementsOf(before, after)) this.#credit += available + reserved;
    this.#check(after, lost);
  }

  /** What gateways have charged. */
  get fees(): number {
    return this.#of('fees');
  }

  #of(account: Account): number {
    return this.#balances.get(account) ?? 0;
  }

  #check({ payment, transactions }: PaymentRecord, lost: number): void {
    const { captured, refunded, disputed } = amountsOf(transactions);
    const [owed, credited] = [owedIn(transactions), creditedIn(transactions)];
    const spent = payment.methodType === 'storeCredit' ? captured : 0;
    const expected: [Account, number][] = [
      ['gatewayClearing', captured - spent - (refunded - credited) - disputed - this.fees],
      ['storeCredit', spent - credited],
      ['storeCredit', 0 - this.#credit],
      ['refundsPayable', 0 - owed],
      ['customerReceivable', refunded + owed + lost - captured],
      ['disputeReserve', disputed - lost],
    ];
    for (const [account, balance] of expected) {
      if (this.#of(account) !== balance) throw new Error(`${account} is ${this.#of(account)}, not ${balance}`);
    }
  }
}
