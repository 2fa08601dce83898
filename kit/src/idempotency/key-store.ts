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
 * Takes the key for the transaction that will also keep its answer. Who comes second is refused at once: waiting would
 * hold a connection for as long as the first one works.
 * @returns the kept answer when there is one
 * @throws idempotency_key_reused, idempotency_key_in_progress
 */
export async function takeKey(trx: TenantTrx, scope: KeyScope): Promise<KeptAnswer | undefined> {
  await lockKey(trx, scope);
  const found = await readKey(trx, scope);
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
  await lockKey(trx, scope);
  const found = await readKey(trx, scope);
  if (found?.answer) return found.answer;
  if (found && (found.row.locked || found.row.subject_id === null)) {
    throw standardProblems.idempotencyKeyInProgress({ retryAfter: 1 });
  }
  const { rows } = await trx.raw(
    `insert into idempotency_keys (tenant_id, caller, method, path, key, request_hash, expires_at, subject_id, locked_until)
     values (?, ?, ?, ?, ?, ?, now() + ? * interval '1 hour', ?, now() + ${LOCK})
     on conflict (tenant_id, caller, method, path, key) do update set locked_until = excluded.locked_until
     returning subject_id as "subjectId", locked_until::text as "lockedUntil"`,
    [...place(trx, scope), scope.requestHash, scope.keptHours, newSubjectId],
  );
  return { ...rows[0], takenOver: found !== undefined };
}

/**
 * Holds the claim for this transaction. A claim that was taken over meanwhile is no longer ours to keep.
 * @throws idempotency_key_in_progress
 */
export async function holdClaim(trx: TenantTrx, scope: KeyScope, claim: Claim): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [lockName(trx, scope)]);
  const { rowCount } = await trx.raw(
    `select from idempotency_keys where ${where} and locked_until = ?::timestamptz and status is null`,
    [...place(trx, scope), claim.lockedUntil],
  );
  if (rowCount !== 1) throw standardProblems.idempotencyKeyInProgress({ retryAfter: 1 });
}

/** Keeps the answer for every repetition. */
export async function finishKey(trx: TenantTrx, scope: KeyScope, answer: KeptAnswer): Promise<void> {
  await trx.raw(
    `insert into idempotency_keys (tenant_id, caller, method, path, key, request_hash, expires_at, status, headers, body)
     values (?, ?, ?, ?, ?, ?, now() + ? * interval '1 hour', ?, ?, ?)
     on conflict (tenant_id, caller, method, path, key) do update
       set status = excluded.status, headers = excluded.headers, body = excluded.body, locked_until = null`,
    [
      ...place(trx, scope),
      scope.requestHash,
      scope.keptHours,
      answer.status,
      JSON.stringify(answer.headers),
      JSON.stringify(answer.body ?? null),
    ],
  );
}

/** Lets the next request with this key take the claim over at once. */
export async function releaseClaim(trx: TenantTrx, scope: KeyScope, claim: Claim): Promise<void> {
  await trx.raw(`update idempotency_keys set locked_until = now() where ${where} and locked_until = ?::timestamptz`, [
    ...place(trx, scope),
    claim.lockedUntil,
  ]);
}

/**
 * One request at a time has a key until it is answered; any number may read the answer. What is there is read by the next
 * statement, whose snapshot is younger than the lock.
 * @throws idempotency_key_in_progress
 */
async function lockKey(trx: TenantTrx, scope: KeyScope): Promise<void> {
  const { rows } = await trx.raw(
    `select case when exists (select from idempotency_keys where ${where} and status is not null) then true
       else pg_try_advisory_xact_lock(hashtextextended(?, 0)) end as free`,
    [...place(trx, scope), lockName(trx, scope)],
  );
  if (!rows[0].free) throw standardProblems.idempotencyKeyInProgress({ retryAfter: 1 });
}

/** @throws idempotency_key_reused */
async function readKey(
  trx: TenantTrx,
  scope: KeyScope,
): Promise<{ answer: KeptAnswer | undefined; row: KeyRow } | undefined> {
  const { rows } = await trx.raw(
    `select request_hash, subject_id, coalesce(locked_until > now(), false) as locked, status, headers, body
     from idempotency_keys where ${where}`,
    place(trx, scope),
  );
  const row = rows[0] as KeyRow | undefined;
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
