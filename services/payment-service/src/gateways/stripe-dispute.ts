import type Stripe from 'stripe';
import type { DisputeEvidence, DisputeStatus } from '../domain/dispute.ts';
import type { DisputeView } from '../domain/dispute-settlement.ts';

/** One that is not here, as an appeal's, says nothing: the dispute keeps the status it has. */
const statuses: Record<string, DisputeStatus> = {
  warning_needs_response: 'inquiry',
  warning_under_review: 'inquiryUnderReview',
  warning_closed: 'closed',
  prevented: 'closed',
  needs_response: 'needsResponse',
  under_review: 'underReview',
  won: 'won',
  lost: 'lost',
};

/** What a dispute shows, in this service's words. A due date of 0 means that no answer is allowed. */
export const disputeViewOf = (dispute: Stripe.Dispute): DisputeView => ({
  reference: dispute.id,
  status: statuses[dispute.status] ?? null,
  reason: dispute.reason,
  amount: dispute.amount,
  evidenceDueAt: dispute.evidence_details.due_by ? new Date(dispute.evidence_details.due_by * 1000) : null,
  submissions: dispute.evidence_details.submission_count,
  movements: dispute.balance_transactions.map(({ id, amount, currency, fee }) => ({
    reference: id,
    amount,
    currency: currency.toUpperCase(),
    fee,
  })),
});

/** Stripe's names are these in snake_case. */
export const stripeEvidence = (evidence: DisputeEvidence): Stripe.DisputeUpdateParams.Evidence =>
  Object.fromEntries(
    Object.entries(evidence).map(([name, text]) => [
      name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      text,
    ]),
  );
