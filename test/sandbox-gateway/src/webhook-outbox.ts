import { inspect } from 'node:util';
import { type Row, sql } from './database.ts';
import { type Gateway, now } from './gateway.ts';
import { documentOf, type StoredObjects } from './stored-objects.ts';
import { signWebhook } from './webhook-signature.ts';

const LOOK_EVERY_MS = 250;
const AT_ONCE = 16;
const ANSWER_WITHIN_MS = 5_000;
const LONGEST_WAIT_MS = 60_000;
const GIVE_UP_AFTER_MS = 3 * 24 * 3600 * 1000;

export interface WebhookOutbox {
  readonly wake: () => void;
  /** Ends when the deliveries under way are; the others are in the file. */
  readonly stop: () => Promise<void>;
}

/**
 * Sends what is due until the receiver has answered 2xx: at least once, with waits that double, for three days, as
 * Stripe does. The deliveries are rows, so a killed gateway goes on where it was.
 */
export function startWebhookOutbox(gateway: Gateway): WebhookOutbox {
  const underWay = new Map<string, Promise<void>>();
  let stopped = false;

  function look(): void {
    for (const row of dueDeliveries(gateway)) {
      const lane = String(row.lane);
      if (stopped || underWay.size >= AT_ONCE) return;
      if (underWay.has(lane)) continue;
      const sent = deliver(gateway, row).finally(() => {
        underWay.delete(lane);
        if (!stopped) look();
      });
      underWay.set(lane, sent);
    }
  }

  const timer = setInterval(look, LOOK_EVERY_MS);
  return {
    wake: () => void setImmediate(() => stopped || look()),
    async stop() {
      stopped = true;
      clearInterval(timer);
      await Promise.all(underWay.values());
    },
  };
}

/** The first of each lane, so that an intent's events leave in their order while other intents do not wait. */
function dueDeliveries({ database }: Gateway): Row[] {
  return database.all(sql`
    select d.seq, d.lane, d.attempts, d.first_tried_at, e.document as event, w.document
    from (
      select *, row_number() over (partition by lane order by due_at, place, seq) as turn
      from webhook_deliveries where delivered_at is null and due_at <= ${Date.now()}
    ) d
    join objects e on e.id = d.event
    join objects w on w.id = d.endpoint
    where d.turn = 1 order by d.due_at, d.seq limit ${2 * AT_ONCE}`);
}

async function deliver(gateway: Gateway, row: Row): Promise<void> {
  const { database } = gateway;
  const endpoint = documentOf('webhook_endpoint', row);
  const fault = await send(endpoint, String(row.event));
  const at = Date.now();
  if (fault === undefined) {
    database.run(
      sql`update webhook_deliveries set delivered_at = ${at}, attempts = attempts + 1 where seq = ${row.seq ?? null}`,
    );
    return;
  }
  const attempts = Number(row.attempts) + 1;
  const firstTriedAt = Number(row.first_tried_at ?? at);
  gateway.log.debug({ endpoint: endpoint.id, url: endpoint.url, attempts, fault }, 'webhook not delivered');
  if (at - firstTriedAt > GIVE_UP_AFTER_MS) {
    database.run(sql`delete from webhook_deliveries where seq = ${row.seq ?? null}`);
    return;
  }
  const wait = Math.min(gateway.config.WEBHOOK_RETRY_MS * 2 ** Math.min(attempts - 1, 20), LONGEST_WAIT_MS);
  database.run(sql`update webhook_deliveries
    set attempts = ${attempts}, first_tried_at = ${firstTriedAt}, due_at = ${at + wait}, last_error = ${fault}
    where seq = ${row.seq ?? null}`);
}

/** What went wrong, or undefined. A redirect is a failure, as at Stripe. */
async function send(
  { url, secret = '' }: StoredObjects['webhook_endpoint'],
  document: string,
): Promise<string | undefined> {
  const payload = JSON.stringify(JSON.parse(document), null, 2);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
        'stripe-signature': signWebhook(payload, secret, now()),
      },
      body: payload,
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    await response.body?.cancel();
    return response.ok ? undefined : `answered ${response.status}`;
  } catch (error) {
    return inspect(error, { depth: 1, breakLength: Number.POSITIVE_INFINITY }).slice(0, 500);
  }
}
