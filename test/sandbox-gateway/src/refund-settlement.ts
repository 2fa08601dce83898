import type Stripe from 'stripe';
import { emit } from './events.ts';
import { type Cause, now } from './gateway.ts';
import { appendToLedger } from './ledger.ts';
import { newId } from './new-id.ts';
import { scheduleWork } from './schedule.ts';
import { findObject, idOf, insertObject, saveObject } from './stored-objects.ts';
import { findTestPaymentMethod } from './test-payment-methods.ts';

interface NewRefund {
  readonly amount: number;
  readonly reason: Stripe.Refund.Reason | null;
  readonly metadata: Record<string, string>;
}

/** Gives money back at once, or says so and settles later when the payment method is one of those that do. */
export function refundIntent(
  cause: Cause,
  intent: Stripe.PaymentIntent,
  charge: Stripe.Charge,
  { amount, reason, metadata }: NewRefund,
): Stripe.Refund {
  const { database, config } = cause.gateway;
  const later = findTestPaymentMethod(charge.payment_method)?.refunds;
  const refund: Stripe.Refund = {
    id: newId('re'),
    object: 'refund',
    amount,
    balance_transaction: newId('txn'),
    charge: charge.id,
    created: now(),
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    destination_details: { type: 'card', card: { type: 'refund' } },
    metadata,
    payment_intent: intent.id,
    payment_method: charge.payment_method,
    ...(later === 'pending' ? { pending_reason: 'processing' } : {}),
    reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: later === 'pending' ? 'pending' : 'succeeded',
    transfer_reversal: null,
  };
  insertObject(database, cause.account, refund, intent.id);
  appendToLedger(cause, intent, 'refund', amount, metadata);
  addToRefunded(cause, charge, amount);
  emit(cause, intent, 'refund.created', refund);
  emit(cause, intent, 'charge.refunded', charge);
  if (later !== undefined) scheduleWork(cause, 'settle', refund.id, Date.now() + config.REFUND_SETTLEMENT_MS);
  return refund;
}

/** A pending refund succeeds; one that is bound to fail gives its money back to the merchant. */
export function settleRefund(cause: Cause, id: string): void {
  const { database } = cause.gateway;
  const refund = findObject(database, cause.account, 'refund', id);
  const intent = findObject(database, cause.account, 'payment_intent', idOf(refund.payment_intent));
  if (refund.status === 'pending') {
    refund.status = 'succeeded';
    delete refund.pending_reason;
    saveObject(database, refund);
  } else {
    refund.status = 'failed';
    refund.failure_reason = 'expired_or_canceled_card';
    refund.failure_balance_transaction = newId('txn');
    saveObject(database, refund);
    appendToLedger(cause, intent, 'refund', -refund.amount, refund.metadata ?? {});
    addToRefunded(cause, findObject(database, cause.account, 'charge', idOf(refund.charge)), -refund.amount);
    emit(cause, intent, 'refund.failed', refund);
  }
  emit(cause, intent, 'refund.updated', refund);
}

function addToRefunded({ gateway }: Cause, charge: Stripe.Charge, amount: number): void {
  charge.amount_refunded += amount;
  charge.refunded = charge.captured && charge.amount_refunded === charge.amount_captured;
  saveObject(gateway.database, charge);
}
