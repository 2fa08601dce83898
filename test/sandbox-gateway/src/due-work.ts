import { sql } from './database.ts';
import { loseUnanswered, pronounceVerdict } from './dispute-verdict.ts';
import type { Cause, Gateway } from './gateway.ts';
import { settleRefund } from './refund-settlement.ts';
import { lapseAuthorization } from './release.ts';
import type { WorkKind } from './schedule.ts';

const LOOK_EVERY_MS = 250;
const PRUNE_EVERY_MS = 3_600_000;
/** Stripe may forget a key once it is this old; so does the gateway, so that nobody relies on more. */
const KEEP_KEYS_MS = 24 * 3600 * 1000;
const KEEP_DELIVERED_MS = 24 * 3600 * 1000;

/** The part of the gateway that acts when time has passed. The dates are rows: what came due while it was down is done at start. */
export function startDueWork(gateway: Gateway): { stop(): void } {
  const timers = [
    setInterval(() => doDueWork(gateway), LOOK_EVERY_MS),
    setInterval(() => prune(gateway), PRUNE_EVERY_MS),
  ];
  prune(gateway);
  return { stop: () => timers.forEach(clearInterval) };
}

const work: Record<WorkKind, (cause: Cause, subject: string) => void> = {
  lapse: lapseAuthorization,
  settle: settleRefund,
  verdict: pronounceVerdict,
  overdue: loseUnanswered,
};

function doDueWork(gateway: Gateway): void {
  const { database } = gateway;
  const due = database.all(
    sql`select kind, subject, account from due_work where due_at <= ${Date.now()} order by due_at limit 100`,
  );
  for (const { kind, subject, account } of due) {
    const cause: Cause = { gateway, account: String(account), requestId: null, idempotencyKey: null };
    database.transaction(() => {
      database.run(sql`delete from due_work where kind = ${kind ?? null} and subject = ${subject ?? null}`);
      work[kind as WorkKind](cause, String(subject));
    });
    gateway.wake();
  }
}

function prune({ database }: Gateway): void {
  database.run(sql`delete from idempotency_keys where kept_at < ${Date.now() - KEEP_KEYS_MS}`);
  database.run(sql`delete from webhook_deliveries where delivered_at < ${Date.now() - KEEP_DELIVERED_MS}`);
}
