import type Stripe from 'stripe';
import { canMulticapture } from './charge.ts';
import { openDispute } from './dispute.ts';
import { emit } from './events.ts';
import type { Cause } from './gateway.ts';
import { appendToLedger } from './ledger.ts';
import { newId } from './new-id.ts';
import { forgetWork } from './schedule.ts';
import { findObject, idOf, saveObject } from './stored-objects.ts';
import { findTestPaymentMethod } from './test-payment-methods.ts';

/** Every authorized intent has one; throws when it has not. */
export const chargeOf = ({ gateway, account }: Cause, intent: Stripe.PaymentIntent): Stripe.Charge =>
  findObject(gateway.database, account, 'charge', idOf(intent.latest_charge));

/**
 * Takes a part of what is held. The final capture lets the rest go and ends the intent. `announced` is false for a
 * capture that is one with its authorization: Stripe then sends no `charge.captured`.
 */
export function captureIntent(
  cause: Cause,
  intent: Stripe.PaymentIntent,
  amount: number,
  { final, announced }: { final: boolean; announced: boolean },
): void {
  const { database } = cause.gateway;
  const charge = chargeOf(cause, intent);
  const before = { amount_captured: charge.amount_captured };
  charge.amount_captured += amount;
  intent.amount_received += amount;
  intent.amount_capturable -= amount;
  if (amount > 0) {
    charge.balance_transaction = newId('txn');
    appendToLedger(cause, intent, 'capture', amount);
  }
  if (final) closeAuthorization(cause, intent, charge);
  saveObject(database, charge);
  saveObject(database, intent);
  if (canMulticapture(charge)) {
    emit(cause, intent, 'charge.updated', charge, before);
    emit(cause, intent, 'payment_intent.amount_capturable_updated', intent);
  }
  if (!final) return;
  if (announced) emit(cause, intent, 'charge.captured', charge);
  emit(cause, intent, 'payment_intent.succeeded', intent);
  const { disputes, disputeReason } = findTestPaymentMethod(charge.payment_method) ?? {};
  if (disputes !== undefined && intent.amount_received > 0)
    openDispute(cause, intent, charge, { inquiry: disputes === 'inquiry', reason: disputeReason });
}

function closeAuthorization(cause: Cause, intent: Stripe.PaymentIntent, charge: Stripe.Charge): void {
  if (intent.amount_capturable > 0) appendToLedger(cause, intent, 'release', intent.amount_capturable);
  intent.amount_capturable = 0;
  intent.status = 'succeeded';
  charge.captured = true;
  forgetWork(cause, 'lapse', intent.id);
}
