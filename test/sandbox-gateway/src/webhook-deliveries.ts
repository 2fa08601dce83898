import type Stripe from 'stripe';
import { sql } from './database.ts';
import type { Gateway } from './gateway.ts';
import type { GatewayEvent } from './gateway-event.ts';
import { documentOf } from './stored-objects.ts';
import { findTestPaymentMethod } from './test-payment-methods.ts';
import { accountWebhookMode } from './webhook-modes.ts';

const ENDPOINT = 'webhook_endpoint';

interface Delivery {
  readonly event: string;
  readonly endpoint: string;
  /** Deliveries of one lane (endpoint and intent) go one after the other. */
  readonly lane: string;
  readonly place: number;
  readonly dueAt: number;
  readonly reordered: boolean;
}

/** Puts an event in the outbox of every endpoint that wants it. */
export function scheduleDeliveries(
  gateway: Gateway,
  account: string,
  intent: Stripe.PaymentIntent,
  event: GatewayEvent,
  place: number,
): void {
  const { database, config } = gateway;
  const own = findTestPaymentMethod(intent.payment_method)?.webhooks;
  const mode = own ?? accountWebhookMode(database, account);
  if (mode === 'off') return;
  for (const endpoint of endpointsFor(gateway, account, event.type)) {
    const lane = `${endpoint.id}/${intent.id}`;
    const late = mode === 'late' ? config.WEBHOOK_LATE_MS : 0;
    const prompt = { event: event.id, endpoint: endpoint.id, lane, place, dueAt: Date.now() + late, reordered: false };
    if (mode === 'reordered') {
      insertDelivery(gateway, { ...prompt, place: -place, dueAt: gatheredUntil(gateway, lane), reordered: true });
    } else {
      insertDelivery(gateway, prompt);
      if (mode === 'doubled') insertDelivery(gateway, prompt);
    }
  }
}

function insertDelivery({ database }: Gateway, { event, endpoint, lane, place, dueAt, reordered }: Delivery): void {
  database.run(sql`insert into webhook_deliveries (event, endpoint, lane, place, due_at, reordered)
    values (${event}, ${endpoint}, ${lane}, ${place}, ${dueAt}, ${reordered ? 1 : 0})`);
}

/** The first reordered event of an intent opens a window; all that come within it leave together, newest first. */
function gatheredUntil({ database, config }: Gateway, lane: string): number {
  const row = database.get(sql`select due_at from webhook_deliveries
    where lane = ${lane} and reordered = 1 and attempts = 0 and delivered_at is null and due_at > ${Date.now()}
    order by due_at limit 1`);
  return row === undefined ? Date.now() + config.WEBHOOK_REORDER_MS : Number(row.due_at);
}

function endpointsFor({ database }: Gateway, account: string, type: string): Stripe.WebhookEndpoint[] {
  return database
    .all(sql`select document from objects where account = ${account} and object = ${ENDPOINT} order by seq`)
    .map((row) => documentOf(ENDPOINT, row))
    .filter(({ enabled_events: wanted }) => wanted.includes('*') || wanted.includes(type));
}
