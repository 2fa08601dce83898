import test from 'ava';
import { amountsOf, leftOf } from '../src/domain/amounts.ts';
import { transactionInDoubt } from '../src/domain/open-transaction.ts';
import { settleAbsent } from '../src/domain/settlement.ts';
import { notSent } from '../src/domain/transaction-changes.ts';
import {
  authorized,
  awaitingBuyer,
  capturing,
  fresh,
  lost,
  means,
  refusal,
  settled,
  submitted,
  view,
  voiding,
} from './record-of.ts';

test('the same view twice changes nothing the second time', (t) => {
  const once = settled(submitted(), { status: 'capturable' });
  t.deepEqual(settled(once, { status: 'capturable' }), once);
});

test('a refusal of the attempt before is no news of this one', (t) => {
  const first = settled(submitted(), { status: 'declined', refusal: refusal('ch_1') });
  const second = submitted(first, 'authorize/2', 2);
  t.is(settled(second, { status: 'declined', refusal: refusal('ch_1') }).payment.status, 'processing');
  t.is(settled(second, { status: 'declined', refusal: refusal('ch_2') }).payment.status, 'requiresPaymentMethod');
});

test('a buyer who failed at the bank twice in the same way has failed twice', (t) => {
  const failed = { status: 'declined', refusal: refusal('error/payment_intent_authentication_failure') } as const;
  const again = settled(submitted(settled(awaitingBuyer(), failed), 'authorize/2', 2), {
    status: 'requiresAction',
    nextActionUrl: 'https://bank.example/3ds',
  });
  t.is(again.payment.status, 'requiresAction');
  t.is(settled(again, failed).payment.status, 'requiresPaymentMethod');
});

test('a capture that the object does not show stays unknown, until a day has passed', (t) => {
  const unknown = lost(capturing(authorized()), 'capture/1');
  const shown = { status: 'capturable' } as const;
  t.is(settleAbsent(settled(unknown, shown), view(shown), means(23)).payment.status, 'reconciling');
  const late = settleAbsent(settled(unknown, shown), view(shown), means(24));
  t.is(late.payment.status, 'authorized');
  t.is(late.transactions.at(-1)?.declineCode, 'outcome_absent');
});

test('a call whose process died is unknown once its time is over', (t) => {
  const sent = submitted();
  t.is(settleAbsent(sent, view({}), means(0)).payment.status, 'processing');
  t.is(settleAbsent(sent, view({}), means(0.01)).payment.status, 'reconciling');
});

test('what was never sent is in nobody’s way', (t) => {
  const unsent = notSent(capturing(authorized(true), 4_000), 'txn_capture/1');
  t.is(transactionInDoubt(unsent), undefined);
  t.is(unsent.payment.status, 'authorized');
  const other = capturing(unsent, 6_000, 'capture/2');
  t.is(
    settled(other, { status: 'capturable', amountReceived: 6_000, multicapture: true }).payment.status,
    'partiallyCaptured',
  );
  t.is(notSent(submitted(), 'txn_authorize/1').payment.status, 'requiresPaymentMethod');
});

test('a capture from the dashboard becomes a transaction of its own', (t) => {
  const found = settled(authorized(), { status: 'captured', amountReceived: 7_000 });
  t.is(found.payment.status, 'captured');
  t.deepEqual(amountsOf(found.transactions), {
    authorized: 10_000,
    captured: 7_000,
    voided: 3_000,
    refunded: 0,
    disputed: 0,
  });
});

test('our capture and one from the dashboard are told apart by their amounts', (t) => {
  const both = settled(lost(capturing(authorized(true), 4_000), 'capture/1'), {
    status: 'capturable',
    amountReceived: 5_000,
    multicapture: true,
  });
  t.deepEqual(
    both.transactions.filter(({ kind }) => kind === 'capture').map(({ amount, result }) => [amount, result]),
    [
      [4_000, 'succeeded'],
      [1_000, 'succeeded'],
    ],
  );
});

test('a canceled attempt is no voided authorization', (t) => {
  const canceled = settled(lost(submitted(), 'authorize/1'), { status: 'canceled' });
  t.is(canceled.payment.status, 'canceled');
  t.is(amountsOf(canceled.transactions).authorized, 0);
});

test('a buyer who pays while the payment is being voided is voided too', (t) => {
  const voidingNow = voiding(awaitingBuyer());
  const paid = settled(voidingNow, { status: 'capturable' });
  t.is(paid.payment.status, 'authorized');
  const canceled = settled(paid, { status: 'canceled' });
  t.is(canceled.payment.status, 'voided');
  t.is(leftOf(canceled), 0);
});

test('an authorization that is gone with a refused capture counts as expired', (t) => {
  const gone = settled(authorized(), { status: 'declined', refusal: refusal('ch_1') });
  t.is(gone.payment.status, 'expired');
  t.is(leftOf(gone), 0);
});

test('shares that were voided here are let go by the last capture', (t) => {
  const less = voiding(authorized(), 3_000);
  t.is(less.payment.status, 'authorized');
  const captured = settled(capturing(less), { status: 'captured', amountReceived: 7_000 });
  t.is(captured.payment.status, 'captured');
  t.deepEqual([amountsOf(captured.transactions).voided, leftOf(captured)], [3_000, 0]);
});

test('an ended payment hears nothing any more', (t) => {
  const voided = settled(voiding(authorized()), { status: 'canceled' });
  t.is(settled(voided, { status: 'capturable' }), voided);
  t.is(settled(voiding(fresh()), { status: 'capturable' }).payment.status, 'canceled');
});
