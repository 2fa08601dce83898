import type Stripe from 'stripe';
import { withdrawFunds } from './dispute-funds.ts';
import { emit } from './events.ts';
import { type Cause, now } from './gateway.ts';
import { newId } from './new-id.ts';
import { scheduleWork } from './schedule.ts';
import { insertObject, saveObject } from './stored-objects.ts';

/** As long as most banks give. */
const RESPONSE_SECONDS = 9 * 24 * 3600;

/** What of a dispute can be chosen. */
export interface NewDispute {
  readonly inquiry: boolean;
  readonly reason?: string | undefined;
  /** Seconds of the epoch. */
  readonly dueBy?: number | undefined;
}

/** A buyer questions a charge: the bank takes back what is left of it, or only asks. */
export function openDispute(
  cause: Cause,
  intent: Stripe.PaymentIntent,
  charge: Stripe.Charge,
  wish: NewDispute,
): Stripe.Dispute {
  const { database } = cause.gateway;
  const dispute = newDispute(intent, charge, wish);
  charge.disputed = true;
  saveObject(database, charge);
  insertObject(database, cause.account, dispute, intent.id);
  emit(cause, intent, 'charge.dispute.created', dispute);
  if (!wish.inquiry) withdrawFunds(cause, intent, dispute);
  scheduleOverdue(cause, dispute);
  return dispute;
}

/** Nobody answers in time: the bank decides without the merchant. */
export const scheduleOverdue = (cause: Cause, { id, evidence_details: { due_by: due } }: Stripe.Dispute): void =>
  scheduleWork(cause, 'overdue', id, (due ?? 0) * 1000);

function newDispute(
  intent: Stripe.PaymentIntent,
  charge: Stripe.Charge,
  { inquiry, reason = 'fraudulent', dueBy = now() + RESPONSE_SECONDS }: NewDispute,
): Stripe.Dispute {
  const network = charge.payment_method_details?.card?.brand ?? 'visa';
  return {
    id: newId('du'),
    object: 'dispute',
    amount: charge.amount_captured - charge.amount_refunded,
    balance_transactions: [],
    charge: charge.id,
    created: now(),
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: noEvidence(),
    evidence_details: {
      due_by: dueBy,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: 'manual',
    is_charge_refundable: inquiry,
    livemode: false,
    metadata: {},
    payment_intent: intent.id,
    payment_method_details: {
      type: 'card',
      card: { brand: network, case_type: inquiry ? 'inquiry' : 'chargeback', network, network_reason_code: null },
    },
    reason,
    status: inquiry ? 'warning_needs_response' : 'needs_response',
  };
}

/** Texts that Stripe takes; its files are not here. */
export const evidenceTexts = [
  'access_activity_log',
  'billing_address',
  'cancellation_policy_disclosure',
  'cancellation_rebuttal',
  'customer_email_address',
  'customer_name',
  'customer_purchase_ip',
  'duplicate_charge_explanation',
  'duplicate_charge_id',
  'product_description',
  'refund_policy_disclosure',
  'refund_refusal_explanation',
  'service_date',
  'shipping_address',
  'shipping_carrier',
  'shipping_date',
  'shipping_tracking_number',
  'uncategorized_text',
] as const;

const noEvidence = (): Stripe.Dispute.Evidence => ({
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
});
