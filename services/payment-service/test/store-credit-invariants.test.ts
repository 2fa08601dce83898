import { campaign } from '@beaver/kit/testing';
import test from 'ava';
import fc from 'fast-check';
import { beginVoid } from '../src/domain/acts.ts';
import { amountsOf, leftOf } from '../src/domain/amounts.ts';
import { authorizeByCredit, captureByCredit } from '../src/domain/credit-payment.ts';
import type { PaymentRecord } from '../src/domain/payment.ts';
import { beginRefund } from '../src/domain/refund.ts';
import { adjust, creditAccountOf, creditMovementsOf, type StoreCredit } from '../src/domain/store-credit.ts';
import { Books } from './books.ts';
import { isRefusal } from './is-refusal.ts';
import { fresh, means, named } from './record-of.ts';

/** One customer's account, and the payments that are made from it. */
interface World {
  credit: StoreCredit;
  /** Granted less taken back. */
  granted: number;
  payments: { record: PaymentRecord; books: Books }[];
}

type Step = (world: World, nth: number) => void;

const usd = (amount: number) => ({ amount, currency: 'USD' });
const dropped = (name: string) => ({ ...named(name), amount: undefined });

function move(credit: StoreCredit, { available, reserved }: { available: number; reserved: number }): void {
  credit.available += available;
  credit.reserved += reserved;
  if (credit.available < 0 || credit.reserved < 0) throw new Error(`overdrawn: ${JSON.stringify(credit)}`);
}

function write(world: World, payment: World['payments'][number], after: PaymentRecord): void {
  for (const movement of creditMovementsOf(payment.record, after)) move(world.credit, movement);
  payment.books.post(payment.record, after);
  payment.record = after;
}

const grant =
  (type: 'credit' | 'debit', amount: number): Step =>
  (world) => {
    const movement = adjust(world.credit, { type, amount: usd(amount) });
    move(world.credit, movement);
    world.granted += movement.available;
  };

const pay: Step = (world, nth) => {
  const payment = { record: fresh('storeCredit'), books: new Books() };
  world.payments.push(payment);
  write(
    world,
    payment,
    authorizeByCredit(payment.record, { ...named(`pay/${nth}`), method: 1 }, world.credit, means()),
  );
};

/** Something that is done to one of the payments. */
const act =
  (which: number, work: (record: PaymentRecord, nth: number) => PaymentRecord): Step =>
  (world, nth) => {
    const payment = world.payments[which % Math.max(1, world.payments.length)];
    if (payment) write(world, payment, work(payment.record, nth));
  };

const capture = (amount: number, final: boolean) => (record: PaymentRecord, nth: number) =>
  captureByCredit(record, { ...named(`capture/${nth}`), amount: usd(amount), final }, means()).record;
const letGo = (record: PaymentRecord, nth: number) => beginVoid(record, dropped(`void/${nth}`), means()).record;
const giveBack = (amount: number) => (record: PaymentRecord, nth: number) =>
  beginRefund(
    record,
    {
      ...named(`refund/${nth}`),
      amount: usd(amount),
      target: 'original',
      storeCreditAccountId: creditAccountOf(record),
    },
    means(),
  ).record;

const amounts = fc.integer({ min: 1, max: 12_000 });
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.constantFrom('credit', 'credit', 'debit'), amounts).map(([type, amount]) => grant(type, amount)),
  fc.constant(pay),
  fc.tuple(fc.nat(5), amounts, fc.boolean()).map(([which, amount, final]) => act(which, capture(amount, final))),
  fc.nat(5).map((which) => act(which, letGo)),
  fc.tuple(fc.nat(5), amounts).map(([which, amount]) => act(which, giveBack(amount))),
);

test('whatever is granted, taken back, reserved, spent and refunded: no credit is spent twice, and none is lost', (t) => {
  const { seed, size } = campaign(t, 'no credit is spent twice', 10_000);
  const property = fc.property(fc.array(steps, { maxLength: 30 }), (taken) => {
    const world: World = { credit: { id: 'sca_1', available: 0, reserved: 0 }, granted: 0, payments: [] };
    for (const [nth, step] of taken.entries()) {
      try {
        step(world, nth);
      } catch (error) {
        if (!isRefusal(error)) throw error;
      }
      check(world);
    }
  });
  t.notThrows(() => fc.assert(property, { seed, numRuns: size }));
});

/** What was granted is either still there, or reserved by a payment, or taken by one and not given back. */
function check({ credit, granted, payments }: World): void {
  const spent = payments.reduce((sum, { record }) => {
    const { captured, refunded } = amountsOf(record.transactions);
    return sum + captured - refunded;
  }, 0);
  const held = payments.reduce((sum, { record }) => sum + leftOf(record), 0);
  if (credit.reserved !== held) throw new Error(`${credit.reserved} are reserved, payments hold ${held}`);
  if (credit.available + held + spent !== granted) throw new Error(`of ${granted} there are ${credit.available} left`);
}

test('what there is decides: all of it is reserved, or nothing and the reason is said', (t) => {
  const authorize = (credit: StoreCredit | undefined) =>
    authorizeByCredit(fresh('storeCredit'), { ...named('pay'), method: 1 }, credit, means());
  const cases: [StoreCredit | undefined, string, string | null][] = [
    [{ id: 'sca_1', available: 10_000, reserved: 0 }, 'authorized', null],
    [{ id: 'sca_1', available: 10_001, reserved: 0 }, 'authorized', null],
    [{ id: 'sca_1', available: 9_999, reserved: 9_999 }, 'requiresPaymentMethod', 'insufficient_store_credit'],
    [{ id: 'sca_1', available: 0, reserved: 0 }, 'requiresPaymentMethod', 'insufficient_store_credit'],
    [undefined, 'requiresPaymentMethod', 'insufficient_store_credit'],
  ];
  for (const [credit, status, declineCode] of cases) t.like(authorize(credit).payment, { status, declineCode });
});
