import { campaign } from '@beaver/kit/testing';
import test from 'ava';
import fc from 'fast-check';
import { amountsOf } from '../src/domain/amounts.ts';
import { compareRefund } from '../src/domain/compare-refunds.ts';
import { isOpen, transactionInDoubt } from '../src/domain/open-transaction.ts';
import type { PaymentRecord } from '../src/domain/payment.ts';
import { beginRefund } from '../src/domain/refund.ts';
import { settleRefunds } from '../src/domain/refund-settlement.ts';
import { settleAbsent } from '../src/domain/settlement.ts';
import { outcomeLost, refused } from '../src/domain/transaction-changes.ts';
import { type Bank, CAPTURED, leftAt, newBank, paidBy, show } from './bank.ts';
import { Books, creditedIn, owedIn } from './books.ts';
import { checkDispute, disputeSteps, listenToDispute, lostIn, type Step, type World } from './disputed-world.ts';
import { isRefusal } from './is-refusal.ts';
import { authorized, capturing, fresh, means, named, settled } from './record-of.ts';

const captured = (): PaymentRecord =>
  settled(capturing(authorized(true), CAPTURED), { status: 'captured', amountReceived: CAPTURED, multicapture: true });

/** As `perform` does: written down, sent, and answered or not. The gateway gives out no more than is there. */
const ask =
  (amount: number, heard: 'answer' | 'lost' | 'neverSent', status: 'succeeded' | 'pending'): Step =>
  ({ record, bank }, nth) => {
    if (transactionInDoubt(record)) return record;
    const money = { amount, currency: 'USD' };
    const begun = beginRefund(
      record,
      { ...named(`refund/${nth}`), amount: money, target: 'original', storeCreditAccountId: null },
      means(),
    );
    const { id } = begun.transaction ?? { id: '' };
    if (heard === 'neverSent') return outcomeLost(begun.record, id);
    if (leftAt(bank) < amount)
      return refused(begun.record, id, { code: 'charge_disputed', kind: 'hard', reference: id }, means().now);
    bank.refunds.push({ reference: `re_${nth}`, transactionId: id, amount, status, failureCode: null });
    const seen = show(bank).slice(-1);
    return heard === 'answer' ? settleRefunds(begun.record, seen, means()) : outcomeLost(begun.record, id);
  };

/** Nobody is asked: it is there at once. */
const toCredit =
  (amount: number): Step =>
  ({ record }, nth) => {
    const act = { ...named(`credit/${nth}`), amount: { amount, currency: 'USD' }, target: 'storeCredit' } as const;
    return transactionInDoubt(record)
      ? record
      : beginRefund(record, { ...act, storeCreditAccountId: 'sca_1' }, means()).record;
  };

/** The dashboard gives out no more than is there. */
const byHand =
  (amount: number): Step =>
  ({ record, bank }, nth) => {
    if (amount <= leftAt(bank))
      bank.refunds.push({
        reference: `re_${nth}`,
        transactionId: null,
        amount,
        status: 'succeeded',
        failureCode: null,
      });
    return record;
  };

const ends =
  (which: number, status: 'succeeded' | 'failed'): Step =>
  ({ record, bank }) => {
    const refund = bank.refunds[which % Math.max(1, bank.refunds.length)];
    if (refund && refund.status !== 'failed') refund.status = status;
    return record;
  };

/** Asked so many hours later: what is not there after a day did not happen. */
const listen =
  (hours: number): Step =>
  ({ record, bank }) =>
    settleAbsent(settleRefunds(record, show(bank), means()), undefined, means(hours));

/** A webhook that comes late says what was once so. */
const listenLate =
  (which: number): Step =>
  ({ record, bank }) =>
    settleRefunds(record, bank.shown[which % Math.max(1, bank.shown.length)] ?? [], means());

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 1, max: 6_000 }),
      fc.constantFrom('answer', 'answer', 'lost', 'neverSent'),
      fc.constantFrom('succeeded', 'pending'),
    )
    .map(([amount, heard, status]) => ask(amount, heard, status)),
  fc.integer({ min: 1, max: 3_000 }).map(byHand),
  fc.integer({ min: 1, max: 3_000 }).map(toCredit),
  fc.tuple(fc.nat(9), fc.constantFrom('succeeded', 'failed')).map(([which, status]) => ends(which, status)),
  fc.constantFrom(0, 25).map(listen),
  fc.nat(20).map(listenLate),
  ...disputeSteps,
);

test('whatever is asked, answered, lost and shown in whatever order: no cent goes back twice, and none is forgotten', (t) => {
  const { seed, size } = campaign(t, 'no cent goes back twice', 20_000);
  const property = fc.property(fc.array(steps, { maxLength: 25 }), (path) => {
    const world: World = { record: captured(), dispute: undefined, bank: newBank(), postings: [] };
    const books = new Books();
    books.post(fresh(), world.record);
    for (const [nth, step] of path.entries()) {
      const before = world.record;
      world.record = take(world, step, nth);
      checkForward(before, world.record);
      books.post(before, world.record, world.postings.splice(0), lostIn(world));
    }
    world.record = listenToDispute(null)(world, path.length);
    checkAgainst(world.bank, listen(25)(world, path.length));
    checkDispute(world, books);
  });
  t.notThrows(() => fc.assert(property, { seed, numRuns: size }));
});

function take(world: World, step: Step, nth: number): PaymentRecord {
  try {
    return step(world, nth);
  } catch (error) {
    if (isRefusal(error)) return world.record;
    throw error;
  }
}

/**
 * What has ended stays. No more goes back than was captured, and no more is promised: but for the dashboard's refunds, which may
 * be heard of before the bank's giving back that made room for them.
 */
function checkForward(before: PaymentRecord, after: PaymentRecord): void {
  for (const was of before.transactions.filter((one) => !isOpen(one))) {
    const is = after.transactions.find(({ id }) => id === was.id);
    if (is !== was) throw new Error(`${was.id} has changed: ${JSON.stringify([was, is])}`);
  }
  const found = after.transactions.some(({ idempotencyKey }) => idempotencyKey.startsWith('gateway/refund/'));
  const { refunded, disputed } = amountsOf(after.transactions);
  const most = Math.max(refunded - creditedIn(after.transactions) + disputed, promisedIn(after));
  if (!found && most > CAPTURED) throw new Error(`${most} go back, ${CAPTURED} were captured`);
  if (after.payment.status !== 'captured') throw new Error(`a refund made the payment ${after.payment.status}`);
}

/** What has gone back, and what may yet. */
const promisedIn = ({ transactions }: PaymentRecord): number => amountsOf(transactions).refunded + owedIn(transactions);

/** After a day of quiet the books say what the gateway has paid, each under its own act, and nothing is in doubt. */
function checkAgainst(bank: Bank, record: PaymentRecord): void {
  const booked = promisedIn(record) - creditedIn(record.transactions);
  if (booked !== paidBy(bank)) throw new Error(`the books say ${booked}, the gateway paid ${paidBy(bank)}`);
  for (const { transactionId, status } of bank.refunds) {
    const own = record.transactions.find(({ id }) => id === transactionId);
    if (own && own.result !== status && own.result !== 'succeeded')
      throw new Error(`${transactionId} is ${own.result}, at the gateway ${status}`);
  }
  const differing = bank.refunds.flatMap((view) => compareRefund(record, view, means()) ?? []);
  if (differing.length > 0) throw new Error(`a reconciliation finds ${JSON.stringify(differing)}`);
  if (record.transactions.some(({ result }) => result === 'unknown')) throw new Error('something is still in doubt');
}
