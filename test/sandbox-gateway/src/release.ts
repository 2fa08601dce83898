import type Stripe from 'stripe';
import { captureIntent, chargeOf } from './capture.ts';
import { sql } from './database.ts';
import { emit } from './events.ts';
import { type Cause, now } from './gateway.ts';
import { appendToLedger } from './ledger.ts';
import { forgetWork } from './schedule.ts';
import { findObject, saveObject } from './stored-objects.ts';

/** Ends an intent without taking money; what was held is let go, which Stripe tells as a charge refunded in full. */
export function cancelIntent(
  cause: Cause,
  intent: Stripe.PaymentIntent,
  reason: Stripe.PaymentIntent.CancellationReason | null,
  event: 'charge.refunded' | 'charge.expired' = 'charge.refunded',
): void {
  const { database } = cause.gateway;
  const held = intent.status === 'requires_capture' ? chargeOf(cause, intent) : undefined;
  intent.status = 'canceled';
  intent.canceled_at = now();
  intent.cancellation_reason = reason;
  intent.next_action = null;
  if (held !== undefined) {
    appendToLedger(cause, intent, 'release', intent.amount_capturable);
    intent.amount_capturable = 0;
    held.amount_refunded = held.amount;
    held.refunded = true;
    saveObject(database, held);
    forgetWork(cause, 'lapse', intent.id);
  }
  database.run(sql`delete from pending_authentications where payment_intent = ${intent.id}`);
  saveObject(database, intent);
  if (held !== undefined) emit(cause, intent, event, held);
  emit(cause, intent, 'payment_intent.canceled', intent);
}

/**
 * What happens when nobody captures in time: an uncaptured intent is canceled by Stripe itself, a partly captured one
 * succeeds with what it has. An intent that is not held any more is left alone.
 */
export function lapseAuthorization(cause: Cause, id: string): void {
  const intent = findObject(cause.gateway.database, cause.account, 'payment_intent', id);
  if (intent.status !== 'requires_capture') return;
  if (intent.amount_received > 0) captureIntent(cause, intent, 0, { final: true, announced: true });
  else cancelIntent(cause, intent, 'automatic', 'charge.expired');
}
