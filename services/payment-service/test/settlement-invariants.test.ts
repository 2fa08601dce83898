import { campaign } from '@beaver/kit/testing';
import test from 'ava';
import fc from 'fast-check';
import { amountsOf } from '../src/domain/amounts.ts';
import { transactionInDoubt } from '../src/domain/open-transaction.ts';
import type { PaymentRecord } from '../src/domain/payment.ts';
import { contradicts, provenStatus } from '../src/domain/payment-status.ts';
import { type GatewayView, settleAbsent } from '../src/domain/settlement.ts';
import { notSent, outcomeLost, refused } from '../src/domain/transaction-changes.ts';
import { Books } from './books.ts';
import { isRefusal } from './is-refusal.ts';
import { capturing, fresh, means, settled, submitted, view, voiding } from './record-of.ts';

type Step = (record: PaymentRecord, act: string) => PaymentRecord;

/** A gateway that only ever shows what a Stripe intent of 100.00 can show. */
const views: fc.Arbitrary<Partial<GatewayView>> = fc.record({
  status: fc.constantFrom('idle', 'processing', 'requiresAction', 'declined', 'capturable', 'captured', 'canceled'),
  amountReceived: fc.constantFrom(0, 0, 2_500, 10_000),
  lapsed: fc.boolean(),
  multicapture: fc.constantFrom(true, false, null),
  nextActionUrl: fc.constantFrom(null, 'https://bank.example/3ds'),
  refusal: fc.constantFrom(null, { code: 'generic_decline', kind: 'soft' as const, reference: 'ch_1' }),
});

const onDoubt =
  (change: (record: PaymentRecord, id: string) => PaymentRecord): Step =>
  (record) => {
    const doubtful = transactionInDoubt(record);
    return doubtful ? change(record, doubtful.id) : record;
  };

/** As `perform` does: nothing new begins while an outcome is in doubt. */
const whenClear =
  (step: Step): Step =>
  (record, act) =>
    transactionInDoubt(record) ? record : step(record, act);

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>(whenClear((record, act) => submitted(record, act, 1))),
  fc.constantFrom(undefined, 2_500, 10_000).map((amount) => whenClear((record, act) => capturing(record, amount, act))),
  fc.constantFrom(undefined, 2_500).map((amount) => whenClear((record, act) => voiding(record, amount, act))),
  views.map<Step>((shown) => (record) => settled(record, shown)),
  views.map<Step>((shown) => (record) => settleAbsent(record, view(shown), means(25))),
  fc.constant(onDoubt(outcomeLost)),
  fc.constant(onDoubt(notSent)),
  fc.constant(
    onDoubt((record, id) => refused(record, id, { code: 'do_not_honor', kind: 'soft', reference: id }, means().now)),
  ),
);

/** A command that is not allowed now is refused with a problem, and changes nothing. */
function take(record: PaymentRecord, step: Step, index: number): PaymentRecord {
  try {
    return step(record, `act/${index}`);
  } catch (error) {
    if (isRefusal(error)) return record;
    throw error;
  }
}

test('whatever happens in whatever order, money is never taken twice nor forgotten', (t) => {
  const { seed, size } = campaign(t, 'money is never taken twice nor forgotten', 30_000);
  const property = fc.property(fc.array(steps, { maxLength: 25 }), (taken) => {
    let record = fresh();
    const books = new Books();
    for (const [index, step] of taken.entries()) {
      const next = take(record, step, index);
      checkForward(record, next);
      books.post(record, next);
      record = next;
    }
  });
  t.notThrows(() => fc.assert(property, { seed, numRuns: size }));
});

function checkForward(before: PaymentRecord, after: PaymentRecord): void {
  const [was, is] = [amountsOf(before.transactions), amountsOf(after.transactions)];
  const byOthers = after.transactions.some(({ idempotencyKey }) => idempotencyKey.startsWith('gateway/capture/'));
  const promised = byOthers ? 0 : is.voided; // the dashboard may take a share that was let go here only on paper
  if (is.captured + promised > is.authorized) throw new Error(`more taken than held: ${JSON.stringify(is)}`);
  if (is.captured < was.captured || is.authorized < was.authorized || is.voided < was.voided)
    throw new Error('went back');
  if (contradicts(after.payment.status, provenStatus(after))) throw new Error(`it can't be ${after.payment.status}`);
  if (is.authorized > after.payment.amount) throw new Error('authorized twice');
  for (const one of before.transactions) {
    const now = after.transactions.find(({ id }) => id === one.id);
    if (!now) throw new Error(`${one.id} is gone`);
    const ended = one.result === 'succeeded' || one.result === 'failed';
    if (ended && (now.result !== one.result || now.amount !== one.amount))
      throw new Error(`${one.id} ended and changed`);
  }
}
