import fc from 'fast-check';
import { amountsOf } from '../src/domain/amounts.ts';
import { compareDisputes } from '../src/domain/compare-disputes.ts';
import type { Dispute } from '../src/domain/dispute.ts';
import { disputePostings } from '../src/domain/dispute-ledger.ts';
import { settleDispute } from '../src/domain/dispute-settlement.ts';
import type { Posting } from '../src/domain/ledger.ts';
import type { PaymentRecord } from '../src/domain/payment.ts';
import { settleRefunds } from '../src/domain/refund-settlement.ts';
import { type Bank, decide, question, show, taken } from './bank.ts';
import type { Books } from './books.ts';
import { disputeMeans, means } from './record-of.ts';

/** A payment, its dispute, and the bank that knows the truth of both. */
export interface World {
  record: PaymentRecord;
  dispute: Dispute | undefined;
  bank: Bank;
  /** What the last step posted about the dispute. */
  postings: Posting[];
}

export type Step = (world: World, nth: number) => PaymentRecord;

const atBank =
  (act: (bank: Bank) => void): Step =>
  ({ record, bank }) => {
    act(bank);
    return record;
  };

/** As for a webhook: what has gone back is asked for first. A late view is one that was seen before. */
export const listenToDispute =
  (late: number | null): Step =>
  (world) => {
    const { bank } = world;
    const record = settleRefunds(world.record, show(bank), means());
    const now = bank.dispute && { ...bank.dispute };
    const view = late === null ? now : bank.disputesShown[late % Math.max(1, bank.disputesShown.length)];
    if (!view) return record;
    if (late === null) bank.disputesShown.push(view);
    const before = { record, dispute: world.dispute };
    const after = settleDispute(before, view, disputeMeans());
    world.dispute = after.dispute;
    world.postings = disputePostings(before, after, view.movements);
    return after.record;
  };

/** What a dispute may come to, and what is heard of it. */
export const disputeSteps: fc.Arbitrary<Step>[] = [
  fc
    .tuple(fc.boolean(), fc.integer({ min: 1, max: 4 }))
    .map(([inquiry, share]) => atBank((bank) => question(bank, inquiry, share))),
  fc.boolean().map((won) => atBank((bank) => decide(bank, won))),
  fc.constantFrom(null, null, 0, 1, 2).map(listenToDispute),
];

/** Minor units that are gone for good. */
export const lostIn = ({ record, dispute }: World): number =>
  dispute?.status === 'lost' ? amountsOf(record.transactions).disputed : 0;

/** What the bank took, and what it cost, is on the books once. */
export function checkDispute({ record, dispute, bank, postings }: World, books: Books): void {
  const { disputed } = amountsOf(record.transactions);
  if (disputed !== taken(bank.dispute))
    throw new Error(`${disputed} is disputed, the bank took ${taken(bank.dispute)}`);
  if (dispute?.status !== bank.dispute?.status)
    throw new Error(`it is ${dispute?.status}, not ${bank.dispute?.status}`);
  const differing = compareDisputes(
    record,
    dispute ? [dispute] : [],
    bank.dispute ? [bank.dispute] : [],
    disputeMeans(),
  );
  if (differing.length > 0) throw new Error(`a reconciliation finds ${JSON.stringify(differing)}`);
  const due = postings.filter(({ posting }) => posting === 'disputeFee').reduce((sum, { amount }) => sum + amount, 0);
  const charged = (bank.dispute?.movements ?? []).reduce((sum, { fee }) => sum + fee, 0);
  if (books.fees + due !== charged) throw new Error(`fees are ${books.fees + due}, not ${charged}`);
}
