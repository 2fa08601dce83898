import test from 'ava';
import { amountsOf, refundableOf } from '../src/domain/amounts.ts';
import { arrows, type Dispute, type Disputed, type DisputeStatus, hasEnded, toDispute } from '../src/domain/dispute.ts';
import { actEnded, actNotSent, beginAcceptance, beginEvidence } from '../src/domain/dispute-acts.ts';
import { disputeEventData, disputeEventType } from '../src/domain/dispute-events.ts';
import { disputePostings } from '../src/domain/dispute-ledger.ts';
import { progressDispute } from '../src/domain/dispute-progress.ts';
import { type DisputeView, settleDispute } from '../src/domain/dispute-settlement.ts';
import type { PaymentRecord } from '../src/domain/payment.ts';
import { beginRefund } from '../src/domain/refund.ts';
import { authorized, capturing, disputeMeans, disputeView, means, settled } from './record-of.ts';

const statuses = Object.keys(arrows) as DisputeStatus[];
const captured = (): PaymentRecord =>
  settled(capturing(authorized(), 10_000), { status: 'captured', amountReceived: 10_000 });

const seen = (shown: Partial<DisputeView>, so?: Disputed, hours = 0): Disputed & { dispute: Dispute } =>
  settleDispute(
    so ?? { record: captured(), dispute: undefined },
    disputeView(shown),
    disputeMeans(hours),
  ) as Disputed & { dispute: Dispute };

const withdrawn = { reference: 'txn_1', amount: -10_000, currency: 'USD', fee: 1_500 };
const reinstated = { reference: 'txn_2', amount: 10_000, currency: 'USD', fee: 0 };
const now = () => means().now;
const evidence = { uncategorizedText: 'It was delivered.' };

for (const from of statuses) {
  for (const to of statuses) {
    const leads = arrows[from].includes(to);
    test(`a dispute that is ${from} ${leads ? 'becomes' : 'never becomes'} ${to}${from === to ? ' anew' : ''}`, (t) => {
      const before = seen({ status: from });
      const called = { ...before, dispute: { ...before.dispute, attention: 'reminded' as const } };
      const after = seen({ status: to }, called);
      t.is(after.dispute.status, leads ? to : from);
      t.is(after.dispute.attention, leads ? null : 'reminded');
    });
  }
  test(`what the merchant and the process may do about a dispute that is ${from}`, (t) => {
    const { dispute } = seen({ status: from });
    const allows = (command: () => Dispute): boolean => {
      try {
        return command() !== undefined;
      } catch (error) {
        t.is((error as Error).name, 'Problem');
        return false;
      }
    };
    const answers = from === 'inquiry' || from === 'needsResponse';
    t.is(
      allows(() => beginEvidence(dispute, 'k', evidence, now())),
      answers,
    );
    t.is(
      allows(() => beginAcceptance(dispute, 'k', now())),
      from === 'needsResponse',
    );
    for (const step of ['reminded', 'escalated', 'overdue'] as const)
      t.is(
        allows(() => progressDispute(dispute, { step })),
        answers,
        step,
      );
    t.is(
      allows(() => progressDispute(dispute, { step: 'verdictOverdue' })),
      !hasEnded(from),
    );
    const waiting = progressDispute(dispute, { step: 'waiting', waitingFor: 'verdict', stuck: true });
    t.is(waiting.waitingFor, hasEnded(from) ? null : 'verdict');
    t.is(waiting.attention, hasEnded(from) ? null : 'stuck');
  });
}

test('a status that this service has no word for changes nothing but the money', (t) => {
  const before = seen({ status: 'underReview' });
  const after = seen({ status: null, movements: [withdrawn] }, before);
  t.is(after.dispute.status, 'underReview');
  t.is(amountsOf(after.record.transactions).disputed, 10_000);
});

test('each movement of the gateway is one transaction, whatever is told how often', (t) => {
  const taken = seen({ movements: [withdrawn] });
  t.is(refundableOf(taken.record), 0);
  t.deepEqual(seen({ movements: [withdrawn] }, taken), taken);
  const won = seen({ status: 'won', movements: [withdrawn, reinstated] }, taken);
  t.deepEqual(seen({ status: 'needsResponse', movements: [withdrawn] }, won), won, 'older news');
  t.is(refundableOf(won.record), 10_000);
  t.deepEqual(
    won.record.transactions
      .slice(-2)
      .map(({ kind, result, amount, idempotencyKey }) => [kind, result, amount, idempotencyKey]),
    [
      ['chargeback', 'succeeded', 10_000, 'gateway/chargeback/txn_1'],
      ['chargebackReversal', 'succeeded', 10_000, 'gateway/chargebackReversal/txn_2'],
    ],
  );
});

test('a part is charged back; an account of another currency says how much in the payment’s', (t) => {
  const part = seen({ amount: 4_000, movements: [{ ...withdrawn, amount: -4_000 }] });
  t.is(refundableOf(part.record), 6_000);
  const euros = { ...withdrawn, amount: -3_700, currency: 'EUR' };
  const foreign = seen({ amount: 4_000, movements: [euros] });
  t.is(amountsOf(foreign.record.transactions).disputed, 4_000);
  const [fee] = disputePostings({ record: captured(), dispute: undefined }, foreign, [euros]);
  t.like(fee, { posting: 'disputeFee', debit: 'fees', credit: 'gatewayClearing', amount: 1_500, currency: 'EUR' });
});

test('a bank that takes what was given back as store credit leaves nothing to refund', (t) => {
  const money = { amount: 2_500, currency: 'USD' };
  const asked = { transactionId: 'txn_r', idempotencyKey: 'pay_1/refund/1', amount: money };
  const act = { ...asked, target: 'storeCredit', storeCreditAccountId: 'sca_1' } as const;
  const { record } = beginRefund(captured(), act, means());
  t.is(refundableOf(record), 7_500);
  t.is(refundableOf(seen({ movements: [withdrawn] }, { record, dispute: undefined }).record), 0);
});

test('a lost dispute empties the reserve, and money that comes back after that leaves it at once', (t) => {
  const taken = seen({ movements: [withdrawn] });
  const lost = seen({ status: 'lost', movements: [withdrawn] }, taken);
  const names = (before: Disputed, after: Disputed) =>
    disputePostings(before, after, [withdrawn, reinstated]).map(({ posting, amount }) => [posting, amount]);
  t.deepEqual(names(taken, lost), [['disputeLost', 10_000]]);
  const late = seen({ status: 'won', movements: [withdrawn, reinstated] }, lost);
  t.is(late.dispute.status, 'lost');
  t.deepEqual(names(lost, late), [['disputeRecovered', 10_000]]);
  t.deepEqual(names(late, late), []);
});

test('evidence is due until its time, and once', (t) => {
  const { dispute } = seen({});
  t.throws(() => beginEvidence(dispute, 'k', evidence, means(9 * 24).now), { message: /time for evidence/ });
  const never = seen({ evidenceDueAt: null }).dispute;
  t.is(beginEvidence(never, 'k', evidence, now()).act?.kind, 'evidence');
});

test('an act is in doubt until the gateway shows it, and has failed when it is over or a day has passed', (t) => {
  const before = seen({ movements: [withdrawn] });
  const sent = { ...before, dispute: beginEvidence(before.dispute, 'k', evidence, now()) };
  t.is(toDispute(sent.dispute).pendingAct, 'evidence');
  t.is(seen({}, sent).dispute.act?.result, 'pending', 'its request may still be under way');
  t.is(seen({}, sent, 1).dispute.act?.result, 'unknown');
  t.is(seen({}, sent, 24).dispute.act?.result, 'failed');
  t.is(seen({ status: 'lost' }, sent, 1).dispute.act?.result, 'failed');
  const done = seen({ status: 'underReview', submissions: 1 }, sent, 1).dispute;
  t.like(done, { status: 'underReview', act: { result: 'succeeded' }, evidenceSubmittedAt: means(1).now });
  t.is(actEnded(done, 'k', 'unknown'), done);
  const given = { ...before, dispute: beginAcceptance(before.dispute, 'k', now()) };
  t.is(seen({ status: 'lost' }, given, 1).dispute.act?.result, 'succeeded');
  t.is(actNotSent(given.dispute, 'k').act, null);
  t.is(actNotSent(given.dispute, 'another').act?.key, 'k');
});

test('each change has its word, and evidence is in no event', (t) => {
  const { dispute } = seen({});
  t.is(disputeEventType(undefined, dispute), 'dispute.opened');
  const sent = beginEvidence(dispute, 'k', evidence, now());
  t.is(disputeEventType(dispute, sent), 'dispute.evidenceSent');
  t.is(disputeEventType(sent, actEnded(sent, 'k', 'unknown')), 'dispute.outcomeLost');
  t.is(disputeEventType(sent, actEnded(sent, 'k', 'failed')), 'dispute.actRefused');
  t.is(disputeEventType(sent, actNotSent(sent, 'k')), 'dispute.notSent');
  t.is(disputeEventType(dispute, beginAcceptance(dispute, 'k', now())), 'dispute.acceptanceSent');
  t.is(disputeEventType(dispute, { ...dispute, status: 'lost' }), 'dispute.lost');
  t.is(disputeEventType(dispute, { ...dispute, evidenceDueAt: null }), 'dispute.updated');
  t.false(JSON.stringify(disputeEventData(sent)).includes('delivered'));
});
