import test from 'ava';
import { compareDispute, compareDisputes } from '../src/domain/compare-disputes.ts';
import type { Dispute, Disputed } from '../src/domain/dispute.ts';
import { type DisputeView, settleDispute } from '../src/domain/dispute-settlement.ts';
import { authorized, capturing, disputeMeans, disputeView, settled } from './record-of.ts';

const movement = (amount: number, currency = 'USD') => ({ reference: `txn_of_${amount}`, amount, currency, fee: 0 });
const taken = disputeView({ movements: [movement(-10_000)] });
const paid = settled(capturing(authorized()), { status: 'captured', amountReceived: 10_000 });
const heard = (view: DisputeView, before: Disputed = { record: paid, dispute: undefined }) =>
  settleDispute(before, view, disputeMeans());
const changed = ({ record, dispute }: Disputed, fields: Partial<Dispute>): Disputed => ({
  record,
  dispute: dispute && { ...dispute, ...fields },
});
const compare = (disputed: Disputed, view: DisputeView) => {
  const found = compareDispute(disputed, view, disputeMeans());
  return found && `${found.kind} ${found.repair}`;
};

test('a dispute and its money agree with the gateway, or each of their differences has its name', (t) => {
  t.is(compare(heard(taken), taken), undefined);
  t.is(compare({ record: paid, dispute: undefined }, taken), 'disputeUnknown syncDispute');
  t.is(compare(heard(disputeView()), taken), 'disputeDiffers syncDispute', 'money was taken');
  t.is(compare(heard(taken), { ...taken, status: 'lost' }), 'disputeDiffers syncDispute');
  t.is(compare(heard(taken), { ...taken, amount: 9_000 }), 'disputeDiffers syncDispute');
  t.is(compare(heard({ ...taken, status: 'won' }), { ...taken, status: 'lost' }), 'disputeDiffers none');
  t.is(compare(heard(taken), disputeView()), 'disputeDiffers none', 'of that money the gateway knows nothing');
  t.is(compare(heard(taken), { ...taken, status: null }), undefined, 'a status without a word here says nothing');
  t.is(compare(heard(taken), { ...taken, evidenceDueAt: null, submissions: 3 }), undefined);
  t.is(compare(changed(heard(taken), { paymentId: 'pay_2' }), taken), 'disputeDiffers none', 'of another payment');
});

test('while an act on a dispute is in doubt nothing of it differs', (t) => {
  const act = { kind: 'acceptance', key: 'dsp_1/accept', result: 'unknown', sentAt: new Date() } as const;
  const lost = { ...taken, status: 'lost' } as const;
  t.is(compare(changed(heard(taken), { act }), lost), undefined);
  t.is(compare(changed(heard(taken), { act: { ...act, result: 'failed' } }), lost), 'disputeDiffers syncDispute');
});

test("money of another currency is compared as it was written down: as the dispute's own amount", (t) => {
  const view = disputeView({ movements: [movement(-9_300, 'EUR')] });
  t.is(compare(heard(view), view), undefined);
  const found = compareDispute({ record: paid, dispute: undefined }, view, disputeMeans());
  t.like(found?.sides[0], { facts: { taken: 10_000, currency: 'USD' } });
});

test('what is written here and not shown is missing there, once for its row and its money', (t) => {
  const { record, dispute } = heard(taken);
  const own = dispute ? [dispute] : [];
  const missing = (disputes: Dispute[]) =>
    compareDisputes(record, disputes, [], disputeMeans()).map(({ kind, subject }) => `${kind} ${subject}`);
  t.deepEqual(missing(own), ['disputeMissing du_1']);
  t.deepEqual(missing([]), ['disputeMissing du_1'], 'money without a row');
  t.deepEqual(compareDisputes(record, own, [taken], disputeMeans()), []);
});
