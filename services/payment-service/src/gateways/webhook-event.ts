import { standardProblems } from '@beaver/kit';
import Stripe from 'stripe';
import type { EventView } from '../domain/known-news.ts';
import { problems } from '../problems.ts';
import { API_VERSION, webhookEvents } from './stripe.ts';
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
 * operator subscribed to, are about nothing here; of one in another version's shape only the ids are read.
 * @param secrets of which any may have signed: two while they are rotated
 * @throws webhook_signature_invalid, validation_failed
 */
export function readEvent(body: Buffer, signature: string, secrets: readonly string[]): ReceivedEvent {
  const { id, type, data, api_version } = constructEvent(body, signature, secrets) as Partial<Stripe.Event>;
  if (typeof id !== 'string' || typeof type !== 'string' || typeof data?.object !== 'object' || data.object === null) {
    throw standardProblems.validationFailed({ errors: [{ pointer: '', code: 'event', detail: 'is not an event' }] });
  }
  const objectReference = known.has(type) ? intentOf(data.object) : null;
  const isReadable = objectReference !== null && api_version === API_VERSION;
  return { eventId: id, type, objectReference, view: isReadable ? eventViewOf(type, data.object) : null };
}

function constructEvent(body: Buffer, signature: string, secrets: readonly string[]): Stripe.Event {
  const causes: unknown[] = [];
  for (const secret of secrets) {
    try {
      return Stripe.webhooks.constructEvent(body, signature, secret, SIGNATURE_TOLERANCE_S);
    } catch (error) {
      causes.push(error);
    }
  }
  throw problems.webhookSignatureInvalid({ cause: new AggregateError(causes) });
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
