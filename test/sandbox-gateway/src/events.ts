import type Stripe from 'stripe';
import { type Cause, now } from './gateway.ts';
import type { EventType, GatewayEvent, Subject } from './gateway-event.ts';
import { newId } from './new-id.ts';
import { insertObject } from './stored-objects.ts';
import { scheduleDeliveries } from './webhook-deliveries.ts';

/** The version of Stripe's API whose objects the gateway speaks: that of the `stripe` package it is tested with. */
export const API_VERSION = '2026-10-28.endive';

/** Written with the effect it tells of: a crash right after loses neither. */
export function emit(
  cause: Cause,
  intent: Stripe.PaymentIntent,
  type: EventType,
  subject: Subject,
  previous?: object,
): void {
  const { gateway, account } = cause;
  const event: GatewayEvent = {
    id: newId('evt'),
    object: 'event',
    api_version: API_VERSION,
    created: now(),
    data: previous === undefined ? { object: subject } : { object: subject, previous_attributes: previous },
    livemode: false,
    pending_webhooks: 0,
    request: { id: cause.requestId, idempotency_key: cause.idempotencyKey },
    type,
  };
  const place = insertObject(gateway.database, account, event, intent.id);
  scheduleDeliveries(gateway, account, intent, event, place);
}
