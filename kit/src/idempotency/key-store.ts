import { send, sendAhead, type TenantTrx, tenantOf } from '../database/transaction.ts';
import { waitForLock } from '../database/turn.ts';
import { standardProblems } from '../problem.ts';

/** An answer as it is kept: a success, or a refusal that stands. */
export interface KeptAnswer {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

/** What a key is bound to. The same key of another caller, method or path is another key. */
export interface KeyScope {
  caller: string;
  method: string;
  path: string;
  key: string;
  requestHash: string;
  /** Hours for which the answer is kept. */
  keptHours: number;
}

interface KeyRow {
  request_hash: string;
  subject_id: string | null;
  locked: boolean;
  status: number | null;
  headers: Record<string, string> | null;
  body: unknown;
}

/** A claim is taken over when nobody has finished it for this long: its process is dead. */
const LOCK = "interval '30 seconds'";
const where = 'tenant_id = $1 and caller = $2 and method = $3 and path = $4 and key = $5';

const lockStatement = `
  select case when exists (select from idempotency_keys where ${where} and status is not null) then true
    else pg_try_advisory_xact_lock(hashtextextended($6, 0)) end as free`;
const readStatement = `
  select request_hash, subject_id, coalesce(locked_until > now(), false) as locked, status, headers, body
  from idempotency_keys where ${where}`;
const claimStatement = `
  insert into idempotency_keys (tenant_id, caller, method, path, key, request_hash, expires_at, subject_id, locked_until)
  values ($1, $2, $3, $4, $5, $6, now() + $7 * interval '1 hour', $8, now() + ${LOCK})
  on conflict (tenant_id, caller, method, path, key) do update set locked_until = excluded.locked_until
  returning subject_id as "subjectId", locked_until::text as "lockedUntil"`;
const finishStatement = `
  insert into idempotency_keys (tenant_id, caller, method, path, key, request_hash, expires_at, status, headers, body)
  values ($1, $2, $3, $4, $5, $6, now() + $7 * interval '1 hour', $8, $9, $10)
  on conflict (tenant_id, caller, method, path, key) do update
    set status = excluded.status, headers = excluded.headers, body = excluded.body, locked_until = null`;

/**
 * Takes the key for the transaction that will also keep its answer. Who comes second is refused at once: waiting would
 * hold a connection for as long as the first one works.
 * @returns the kept answer when there is one
 * @throws idempotency_key_reused, idempotency_key_in_progress
 */
export async function takeKey(trx: TenantTrx, scope: KeyScope): Promise<KeptAnswer | undefined> {
  const found = await lockKey(trx, scope);
  if (found && !found.answer) throw standardProblems.idempotencyKeyInProgress({ retryAfter: 1 });
  return found?.answer;
}

/** A claim that this process holds, until `lockedUntil` or its end. */
export interface Claim {
  subjectId: string;
  lockedUntil: string;
  takenOver: boolean;
}

/**
 * Commits the intention before anything is asked elsewhere: the subject's id is made here and survives a crash.
 * @throws idempotency_key_reused, idempotency_key_in_progress
 */
export async function claimKey(trx: TenantTrx, scope: KeyScope, newSubjectId: string): Promise<Claim | KeptAnswer> {
  const found = await lockKey(trx, scope);
  if (found?.answer) return found.answer;
  if (found && (found.row.locked || found.row.subject_id === null)) {
    throw standardProblems.idempotencyKeyInProgress({ retryAfter: 1 });
  }
  const { rows } = await send<Omit<Claim, 'takenOver'>>(trx, claimStatement, [
    ...place(trx, scope),
    scope.requestHash,
    scope.keptHours,
    newSubjectId,
  ]);
  return { ...(rows[0] as Claim), takenOver: found !== undefined };
}

/**
 * Holds the claim for this transaction. A claim that was taken over meanwhile is no longer ours to keep.
 * @throws idempotency_key_in_progress
 */
export async function holdClaim(trx: TenantTrx, scope: KeyScope, claim: Claim): Promise<void> {
  waitForLock(trx, lockName(trx, scope));
  const { rowCount } = await send(
    trx,
    `select from idempotency_keys where ${where} and locked_until = $6::timestamptz and status is null`,
    [...place(trx, scope), claim.lockedUntil],
  );
  if (rowCount !== 1) throw standardProblems.idempotencyKeyInProgress({ retryAfter: 1 });
}

/** Keeps the answer for every repetition. */
export function finishKey(trx: TenantTrx, scope: KeyScope, answer: KeptAnswer): void {
  sendAhead(trx, finishStatement, [
    ...place(trx, scope),
    scope.requestHash,
    scope.keptHours,
    answer.status,
    JSON.stringify(answer.headers),
    JSON.stringify(answer.body ?? null),
  ]);
}

/** Lets the next request with this key take the claim over at once. */
export async function releaseClaim(trx: TenantTrx, scope: KeyScope, claim: Claim): Promise<void> {
  await send(
    trx,
    `update idempotency_keys set locked_until = now() where ${where} and locked_until = $6::timestamptz`,
    [...place(trx, scope), claim.lockedUntil],
  );
}

/**
 * One request at a time has a key until it is answered; any number may read the answer. What is there is read by the next
 * statement, whose snapshot is younger than the lock; both travel in one message.
 * @throws idempotency_key_in_progress, idempotency_key_reused
 */
async function lockKey(
  trx: TenantTrx,
  scope: KeyScope,
): Promise<{ answer: KeptAnswer | undefined; row: KeyRow } | undefined> {
  const [lock, read] = await Promise.all([
    send<{ free: boolean }>(trx, lockStatement, [...place(trx, scope), lockName(trx, scope)]),
    send<KeyRow>(trx, readStatement, place(trx, scope)),
  ]);
  if (!lock.rows[0]?.free) throw standardProblems.idempotencyKeyInProgress({ retryAfter: 1 });
  const [row] = read.rows;
  if (!row) return undefined;
  if (row.request_hash !== scope.requestHash) throw standardProblems.idempotencyKeyReused();
  const answer = row.status === null ? undefined : { status: row.status, headers: row.headers ?? {}, body: row.body };
  return { answer, row };
}

const place = (trx: TenantTrx, scope: KeyScope): string[] => [
  tenantOf(trx),
  scope.caller,
  scope.method,
  scope.path,
  scope.key,
];

const lockName = (trx: TenantTrx, scope: KeyScope): string => JSON.stringify(place(trx, scope));
