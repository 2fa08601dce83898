import { setMaxListeners } from 'node:events';
import { context, SpanKind } from '@opentelemetry/api';
import { inCall } from '../call-context.ts';
import type { Database } from '../database/database.ts';
import { newId, type TenantId, toTenantId } from '../id.ts';
import { logger } from '../telemetry/logger.ts';
import { deliveriesDone, watchBacklog } from '../telemetry/metrics.ts';
import { inSpan, traceOf } from '../telemetry/tracing.ts';
import { onRecorded } from './record.ts';

/** A delivery being made. */
export interface DueDelivery {
  tenantId: TenantId;
  eventId: string;
  key: string;
  payload: Record<string, unknown>;
  database: Database;
}

/** Does what a delivery asks for, idempotently. A returned note is kept with it; a throw makes it come again later. */
export type Reaction = (delivery: DueDelivery) => Promise<string | undefined>;

interface Relay {
  database: Database;
  reactions: Record<string, Reaction>;
  /** Nobody waits for deliveries under way any more. */
  abandoned: AbortSignal;
}

interface LeasedRow {
  tenant_id: string;
  id: string;
  event_id: string;
  reaction: string;
  key: string;
  payload: Record<string, unknown>;
  attempts: number;
  correlation: string;
  depth: number;
  traceparent: string | null;
}

type Outcome = { tenantId: string; id: string; note: string | null; retryIn: number | null };

/** What one pass leases; bounds what is started at Temporal at once. */
const BATCH = 32;
/** Longer than a delivery's deadline: a lease that ends early would deliver twice. */
const LEASE = '15 seconds';
const DEADLINE_MS = 5000;
const LOOK_EVERY_MS = 1000;
/** What is under way when the relay is stopped may take this long; then it comes again, here or elsewhere. */
const STOP_MS = 500;
/** Half as long again at most: whoever was away for an hour has its messages within half a minute of its return. */
const LONGEST_BACKOFF_S = 20;

const leaseStatement = `
  with leased as (
    update deliveries set next_attempt_at = now() + interval '${LEASE}', attempts = attempts + 1
    where (tenant_id, id) in (
      select c.tenant_id, c.id from deliveries c
      where c.delivered_at is null and c.due_at <= now() and c.next_attempt_at <= now()
        and not exists (
          select from deliveries p
          where p.tenant_id = c.tenant_id and p.key = c.key and p.seq < c.seq and p.delivered_at is null and p.due_at <= now())
      order by c.seq limit ${BATCH} for update skip locked)
    returning *)
  select leased.*, e.correlation, e.depth, e.traceparent
  from leased join events e on e.tenant_id = leased.tenant_id and e.id = leased.event_id
  order by leased.seq`;

/** Says whether something has waited behind what is done now; it sees the rows as they were before. */
const finishStatement = `
  with done as (
    update deliveries d set
      delivered_at = case when o.retry_in is null then now() end,
      note = o.note,
      next_attempt_at = now() + coalesce(o.retry_in, 0) * interval '1 second'
    from unnest($1::text[], $2::text[], $3::text[], $4::float8[]) as o(tenant_id, id, note, retry_in)
    where d.tenant_id = o.tenant_id and d.id = o.id and d.delivered_at is null
    returning d.tenant_id, d.id, d.key, d.delivered_at)
  select exists (
    select from deliveries n join done on n.tenant_id = done.tenant_id and n.key = done.key
    where n.delivered_at is null and n.due_at <= now() and done.delivered_at is not null
      and not exists (select from done d where d.tenant_id = n.tenant_id and d.id = n.id)) as more`;

const backlogStatement = `
  select coalesce(extract(epoch from now() - min(due_at)), 0)::float8 as age
  from deliveries where delivered_at is null and due_at <= now()`;

/**
 * Carries events to their reactions: at once after a commit, and each second for what a crash left. It leases, commits,
 * and only then calls; an earlier undelivered message of the same key holds back the later ones.
 * @returns what ends the loop after the running pass, without waiting for whoever does not answer
 */
export function startRelay(database: Database, reactions: Record<string, Reaction>): () => Promise<void> {
  let wake = () => {};
  let nudged = false;
  let running = true;
  const abandon = new AbortController();
  setMaxListeners(BATCH, abandon.signal);
  const relay = { database, reactions, abandoned: abandon.signal };
  onRecorded(() => {
    nudged = true;
    wake();
  });

  async function loop(): Promise<void> {
    while (running) {
      nudged = false;
      const more = await pass(relay).catch((error) => {
        logger().warn({ err: error }, 'the relay could not reach its database');
        return false;
      });
      if (more || nudged || !running) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, LOOK_EVERY_MS);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  watchBacklog(() => backlogAge(database));
  const ended = loop();
  return () => {
    running = false;
    wake();
    const patience = setTimeout(() => abandon.abort(), STOP_MS);
    return ended.finally(() => clearTimeout(patience));
  };
}

/** @returns whether more is due already */
async function pass(relay: Relay): Promise<boolean> {
  const { database } = relay;
  const rows = await database.platformRows<LeasedRow>('relay: lease deliveries', leaseStatement);
  if (rows.length === 0) return false;
  const outcomes = await Promise.all(rows.map((row) => deliver(relay, row)));
  const columns = (['tenantId', 'id', 'note', 'retryIn'] as const).map((name) => outcomes.map((each) => each[name]));
  const [finished] = await database.platformRows<{ more: boolean }>(
    'relay: finish deliveries',
    finishStatement,
    columns,
  );
  return rows.length === BATCH || finished?.more === true;
}

async function deliver(relay: Relay, row: LeasedRow): Promise<Outcome> {
  const tenantId = toTenantId(row.tenant_id);
  const call = {
    requestId: newId('req'),
    tenantId,
    actor: `system:relay`,
    causation: row.event_id,
    correlation: row.correlation,
    depth: row.depth + 1,
    deadline: Date.now() + DEADLINE_MS,
  };
  const { event_id: eventId, key, payload } = row;
  const work = () => react(relay, row, { tenantId, eventId, key, payload, database: relay.database });
  const span = () => inSpan(`deliver ${row.reaction}`, SpanKind.PRODUCER, {}, work);
  return inCall(call, () => context.with(traceOf(row.traceparent ?? undefined), span));
}

async function react({ reactions, abandoned }: Relay, row: LeasedRow, delivery: DueDelivery): Promise<Outcome> {
  const { tenant_id: tenantId, id } = row;
  try {
    const reaction = reactions[row.reaction];
    if (!reaction) throw new Error(`no reaction is called ${row.reaction}`);
    const note = await unlessAborted(reaction(delivery), abandoned);
    deliveriesDone.inc({ reaction: row.reaction, outcome: 'delivered' });
    return { tenantId, id, note: note ?? null, retryIn: null };
  } catch (error) {
    deliveriesDone.inc({ reaction: row.reaction, outcome: 'failed' });
    logger().warn({ err: error, reaction: row.reaction, key: row.key, attempts: row.attempts }, 'a delivery failed');
    const retryIn = Math.min(LONGEST_BACKOFF_S, 0.25 * 2 ** Math.min(row.attempts, 10)) * (0.5 + Math.random());
    return { tenantId, id, note: String((error as Error).message).slice(0, 500), retryIn };
  }
}

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(new Error('the process ends'));
    signal.addEventListener('abort', leave);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

/** Seconds since the oldest delivery became due. */
async function backlogAge(database: Database): Promise<number> {
  const [oldest] = await database.platformRows<{ age: number }>('metrics: oldest delivery', backlogStatement);
  return oldest?.age ?? 0;
}
