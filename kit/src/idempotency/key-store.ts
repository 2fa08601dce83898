import { type TenantTrx, tenantOf } from '../database/transaction.ts';
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
const where = 'tenant_id = ? and caller = ? and method = ? and path = ? and key = ?';

/**
 * Takes the key for a transaction that will also finish it; a concurrent request with the same key waits for that
 * transaction to end.
 * @returns the kept answer when there is one
 * @throws idempotency_key_reused, idempotency_key_in_progress
 */
export async function takeKey(trx: TenantTrx, scope: KeyScope): Promise<KeptAnswer | undefined> {
  const { rowCount } = await trx.raw(
    `insert into idempotency_keys (tenant_id, caller, method, path, key, request_hash, expires_at)
     values (?, ?, ?, ?, ?, ?, now() + ? * interval '1 hour') on conflict do nothing`,
    [...place(trx, scope), scope.requestHash, scope.keptHours],
  );
  if (rowCount === 1) return undefined;
  const { answer } = await readKey(trx, scope);
  if (!answer) throw standardProblems.idempotencyKeyInProgress({ retryAfter: 1 });
  return answer;
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
  const made = await trx.raw(
    `insert into idempotency_keys (tenant_id, caller, method, path, key, request_hash, expires_at, subject_id, locked_until)
     values (?, ?, ?, ?, ?, ?, now() + ? * interval '1 hour', ?, now() + ${LOCK})
     on conflict do nothing returning locked_until::text as "lockedUntil"`,
    [...place(trx, scope), scope.requestHash, scope.keptHours, newSubjectId],
  );
  if (made.rows[0]) return { subjectId: newSubjectId, lockedUntil: made.rows[0].lockedUntil, takenOver: false };
  const { answer, row } = await readKey(trx, scope);
  if (answer) return answer;
  if (row.locked || row.subject_id === null) throw standardProblems.idempotencyKeyInProgress({ retryAfter: 1 });
  const taken = await trx.raw(
    `update idempotency_keys set locked_until = now() + ${LOCK} where ${where} returning locked_until::text as "lockedUntil"`,
    place(trx, scope),
  );
  return { subjectId: row.subject_id, lockedUntil: taken.rows[0].lockedUntil, takenOver: true };
}

/**
 * Holds the claim for this transaction. A claim that was taken over meanwhile is no longer ours to keep.
 * @throws idempotency_key_in_progress
 */
export async function holdClaim(trx: TenantTrx, scope: KeyScope, claim: Claim): Promise<void> {
  const { rowCount } = await trx.raw(
    `select from idempotency_keys where ${where} and locked_until = ?::timestamptz and status is null for update`,
    [...place(trx, scope), claim.lockedUntil],
  );
  if (rowCount !== 1) throw standardProblems.idempotencyKeyInProgress({ retryAfter: 1 });
}

/** Keeps the answer for every repetition. */
export async function finishKey(trx: TenantTrx, scope: KeyScope, answer: KeptAnswer): Promise<void> {
  await trx.raw(`update idempotency_keys set status = ?, headers = ?, body = ?, locked_until = null where ${where}`, [
    answer.status,
    JSON.stringify(answer.headers),
    JSON.stringify(answer.body ?? null),
    ...place(trx, scope),
  ]);
}

/** Lets the next request with this key take the claim over at once. */
export async function releaseClaim(trx: TenantTrx, scope: KeyScope, claim: Claim): Promise<void> {
  await trx.raw(`update idempotency_keys set locked_until = now() where ${where} and locked_until = ?::timestamptz`, [
    ...place(trx, scope),
    claim.lockedUntil,
  ]);
}

async function readKey(trx: TenantTrx, scope: KeyScope): Promise<{ answer: KeptAnswer | undefined; row: KeyRow }> {
  const { rows } = await trx.raw(
    `select request_hash, subject_id, coalesce(locked_until > now(), false) as locked, status, headers, body
     from idempotency_keys where ${where} for update`,
    place(trx, scope),
  );
  const row = rows[0] as KeyRow | undefined;
  if (!row) throw standardProblems.idempotencyKeyInProgress({ retryAfter: 1 });
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
