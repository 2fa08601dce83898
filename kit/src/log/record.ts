import type { Knex } from 'knex';
import { currentCall } from '../call-context.ts';
import { afterCommit, sendAhead, type TenantTrx, tenantOf } from '../database/transaction.ts';
import { newId } from '../id.ts';
import { traceparent } from '../telemetry/tracing.ts';

/** Something to be done because of an event, after its commit, at least once and in order per key. */
export interface Delivery {
  /** Name in the service's `reactions`. */
  reaction: string;
  /** Deliveries of one key are made in order: a workflow's id, or the id of what a timed one is about. */
  key: string;
  payload: Record<string, unknown>;
  /** Not before this; now by default. A timed delivery has a key of its own. */
  dueAt?: Date;
}

/** A change worth remembering: a subject, what happened to it, and what it looks like now. */
export interface NewEvent {
  /** `<noun>.<past participle>`, as in `order.placed`. */
  type: string;
  subject: { type: string; id: string; version: number };
  /** The subject's public representation after the change: ids, no personal data, no secrets. */
  data: object;
  /** Field → [before, after]. */
  changed?: Record<string, [unknown, unknown]>;
  reason?: string | undefined;
  deliveries?: Delivery[];
}

let nudgeRelay = () => {};

/** The relay asks to be called as soon as something was committed. */
export function onRecorded(nudge: () => void): void {
  nudgeRelay = nudge;
}

const statement = `
  with event as (
    insert into events (tenant_id, id, type, subject_type, subject_id, subject_version, actor, reason, causation,
                        correlation, depth, traceparent, data, changed)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
    returning tenant_id, id
  )
  insert into deliveries (tenant_id, id, event_id, reaction, key, payload, due_at, next_attempt_at)
  select event.tenant_id, d.id, event.id, d.reaction, d.key, d.payload, coalesce(d."dueAt", now()), coalesce(d."dueAt", now())
  from event, jsonb_to_recordset($15) as d(id text, reaction text, key text, payload jsonb, "dueAt" timestamptz)`;

/**
 * Writes the event, and what is to be delivered, in the transaction of the effect: there is no effect without its event,
 * and no message about an effect that was rolled back.
 * @returns the event's id
 */
export function record(trx: TenantTrx, event: NewEvent): string {
  const call = currentCall();
  const id = newId('evt');
  const deliveries = (event.deliveries ?? []).map((delivery) => ({ id: newId('dlv'), ...delivery }));
  sendAhead(trx, statement, [
    tenantOf(trx),
    id,
    event.type,
    event.subject.type,
    event.subject.id,
    event.subject.version,
    call?.actor ?? 'system',
    event.reason ?? null,
    call?.causation ?? null,
    call?.correlation ?? id,
    call?.depth ?? 0,
    traceparent() ?? null,
    JSON.stringify(event.data),
    JSON.stringify(event.changed ?? {}),
    JSON.stringify(deliveries),
  ]);
  if (deliveries.some(({ dueAt }) => dueAt === undefined)) afterCommit(nudgeRelay);
  return id;
}

/** Moves a timed delivery together with its cause. */
export async function redateDeliveries(trx: TenantTrx, key: string, dueAt: Date): Promise<void> {
  await pending(trx, key).update({ due_at: dueAt, next_attempt_at: dueAt });
}

/** Removes timed deliveries whose cause is gone. */
export async function dropDeliveries(trx: TenantTrx, ...keys: string[]): Promise<void> {
  await pending(trx, ...keys).delete();
}

const pending = (trx: TenantTrx, ...keys: string[]): Knex.QueryBuilder =>
  trx('deliveries')
    .where({ tenant_id: tenantOf(trx) })
    .whereIn('key', keys)
    .whereNull('delivered_at');
