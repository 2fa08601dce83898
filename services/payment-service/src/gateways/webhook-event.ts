import { standardProblems } from '@beaver/kit';
import Stripe from 'stripe';
import type { EventView } from '../domain/known-news.ts';
import { problems } from '../problems.ts';
import { webhookEvents } from './stripe.ts';
import { viewOf } from './stripe-view.ts';

/** What of an event is used: it says where to look, and whether one need look at all. */
export interface ReceivedEvent {
  eventId: string;
  type: string;
  /** The payment intent that it is about; null when it is about something else. */
  objectReference: string | null;
  /** What its object shows, without addresses that are the buyer's alone; null when that is too little to go by. */
  view: EventView | null;
}

const SIGNATURE_TOLERANCE_S = 300;
const known: ReadonlySet<string> = new Set(webhookEvents);

/**
 * Checks the signature over the body's bytes and its age. Events that a later version of Stripe sends, or that an
 * operator subscribed to, are about nothing here.
 * @throws webhook_signature_invalid, validation_failed
 */
export function readEvent(body: Buffer, signature: string, secret: string): ReceivedEvent {
  const { id, type, data } = constructEvent(body, signature, secret) as Partial<Stripe.Event>;
  if (typeof id !== 'string' || typeof type !== 'string' || typeof data?.object !== 'object' || data.object === null) {
    throw standardProblems.validationFailed({ errors: [{ pointer: '', code: 'event', detail: 'is not an event' }] });
  }
  const objectReference = known.has(type) ? intentOf(data.object) : null;
  return { eventId: id, type, objectReference, view: objectReference === null ? null : eventViewOf(type, data.object) };
}

function constructEvent(body: Buffer, signature: string, secret: string): Stripe.Event {
  try {
    return Stripe.webhooks.constructEvent(body, signature, secret, SIGNATURE_TOLERANCE_S);
  } catch (cause) {
    throw problems.webhookSignatureInvalid({ cause });
  }
}

/** A charge that lapsed shows the same amounts as before. */
function eventViewOf(type: string, object: Stripe.Event.Data.Object): EventView | null {
  const { object: kind, amount_captured: captured } = object as { object?: string; amount_captured?: unknown };
  if (type === 'charge.captured' && typeof captured === 'number') return { captured };
  return kind === 'payment_intent'
    ? { intent: { ...viewOf(object as Stripe.PaymentIntent), nextActionUrl: null } }
    : null;
}

function intentOf(object: object): string | null {
  const {
    object: kind,
    id,
    payment_intent: intent,
  } = object as { object?: string; id?: string; payment_intent?: unknown };
  if (kind === 'payment_intent') return id ?? null;
  return typeof intent === 'string' ? intent : null;
}
