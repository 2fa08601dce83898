import type Stripe from 'stripe';
import { reinstateFunds, withdrawFunds } from './dispute-funds.ts';
import { emit } from './events.ts';
import type { Cause } from './gateway.ts';
import { forgetWork } from './schedule.ts';
import { findObject, idOf, saveObject } from './stored-objects.ts';
import { invalidRequest } from './stripe-errors.ts';

/** What a bank can say at last; `escalated` makes a chargeback of an inquiry. */
export const verdicts = ['won', 'lost', 'closed', 'escalated'] as const;
export type Verdict = (typeof verdicts)[number];

const ended = new Set<string>(['won', 'lost', 'warning_closed']);

export const hasEnded = ({ status }: Stripe.Dispute): boolean => ended.has(status);
export const isInquiry = ({ status }: Stripe.Dispute): boolean => status.startsWith('warning_');

/** The texts that Stripe documents for tests, and what the bank makes of them. */
const verdictTexts: [text: string, of: Verdict, ofInquiry: Verdict][] = [
  ['winning_evidence', 'won', 'closed'],
  ['losing_evidence', 'lost', 'lost'],
  ['escalate_inquiry_evidence', 'escalated', 'escalated'],
];

/** @returns undefined for evidence that leaves the bank to think */
export function verdictOf(dispute: Stripe.Dispute): Verdict | undefined {
  const { uncategorized_text: text } = dispute.evidence;
  const [, of, ofInquiry] = verdictTexts.find(([named]) => text?.includes(named)) ?? [];
  return isInquiry(dispute) ? ofInquiry : of;
}

/** The bank has looked at the evidence. */
export function pronounceVerdict(cause: Cause, id: string): void {
  const dispute = findObject(cause.gateway.database, cause.account, 'dispute', id);
  const verdict = verdictOf(dispute);
  if (verdict !== undefined && !hasEnded(dispute)) closeDispute(cause, dispute, verdict);
}

/** A chargeback that nobody has answered is lost; an inquiry becomes one. */
export function loseUnanswered(cause: Cause, id: string): void {
  const dispute = findObject(cause.gateway.database, cause.account, 'dispute', id);
  if (dispute.status === 'needs_response') closeDispute(cause, dispute, 'lost');
  if (dispute.status === 'warning_needs_response') closeDispute(cause, dispute, 'escalated');
}

/** Money goes both ways as the bank says. Throws when it cannot say that any more. */
export function closeDispute(cause: Cause, dispute: Stripe.Dispute, verdict: Verdict): void {
  const { database } = cause.gateway;
  const intent = findObject(database, cause.account, 'payment_intent', idOf(dispute.payment_intent));
  const inquiry = isInquiry(dispute);
  const allowed = inquiry ? verdict !== 'won' : verdict === 'won' || verdict === 'lost';
  if (hasEnded(dispute) || !allowed)
    throw invalidRequest(`A dispute that is ${dispute.status} cannot become ${verdict}.`);
  forgetWork(cause, 'overdue', dispute.id);
  if (verdict === 'escalated') return escalate(cause, intent, dispute);
  dispute.status = verdict === 'closed' ? 'warning_closed' : verdict;
  dispute.is_charge_refundable = verdict !== 'lost';
  saveObject(database, dispute);
  if (inquiry && verdict === 'lost') withdrawFunds(cause, intent, dispute);
  emit(cause, intent, 'charge.dispute.closed', dispute);
  if (verdict === 'won') reinstateFunds(cause, intent, dispute);
}

function escalate(cause: Cause, intent: Stripe.PaymentIntent, dispute: Stripe.Dispute): void {
  dispute.status = 'needs_response';
  dispute.is_charge_refundable = false;
  saveObject(cause.gateway.database, dispute);
  emit(cause, intent, 'charge.dispute.updated', dispute);
  withdrawFunds(cause, intent, dispute);
}
