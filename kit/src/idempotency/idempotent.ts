import type { Database } from '../database/database.ts';
import type { TenantTrx } from '../database/transaction.ts';
import { newId, type TenantId } from '../id.ts';
import { Problem } from '../problem.ts';
import {
  type Claim,
  claimKey,
  finishKey,
  holdClaim,
  type KeptAnswer,
  type KeyScope,
  releaseClaim,
  takeKey,
} from './key-store.ts';

/** Any operation's answer, before it is sent. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** What makes an operation happen once: whose it is, its key if one was sent, and what must not be kept of its answer. */
export interface Once {
  database: Database;
  tenantId: TenantId;
  scope: KeyScope | undefined;
  requestId: string;
  withoutSecrets(body: unknown): unknown;
}

/** 401, 403, 429 and 5xx say nothing of the request itself; a refusal that says when to come back is not final. */
const isFinal = (problem: Problem): boolean =>
  problem.status < 500 && ![401, 403, 429].includes(problem.status) && problem.retryAfter === undefined;

/** Effect, event, deliveries and kept answer in one transaction. A refusal rolls back and keeps nothing. */
export async function writeOnce(once: Once, work: (trx: TenantTrx) => Promise<Answer>): Promise<Answer> {
  const { database, tenantId, scope } = once;
  return database.asTenant(tenantId, async (trx) => {
    if (!scope) return work(trx);
    const kept = await takeKey(trx, scope);
    if (kept) return replay(kept);
    const answer = await work(trx);
    finishKey(trx, scope, toKept(once, answer));
    return answer;
  });
}

/** Claim, ask, keep: see `Call.claim`. */
export async function claimOnce(
  once: Once,
  prefix: string,
  work: (
    subjectId: string,
    keep: (rows: (trx: TenantTrx) => Promise<Answer>) => Promise<Answer>,
    takenOver: boolean,
  ) => Promise<Answer>,
): Promise<Answer> {
  const { database, tenantId, scope } = once;
  if (!scope) return work(newId(prefix), (rows) => database.asTenant(tenantId, rows), false);

  const claim = await database.asTenant(tenantId, (trx) => claimKey(trx, scope, newId(prefix)));
  if ('status' in claim) return replay(claim);
  let kept = false;
  const keep = async (rows: (trx: TenantTrx) => Promise<Answer>) => {
    const answer = await database.asTenant(tenantId, async (trx) => {
      await holdClaim(trx, scope, claim);
      const made = await rows(trx);
      finishKey(trx, scope, toKept(once, made));
      return made;
    });
    kept = true;
    return answer;
  };
  try {
    const answer = await work(claim.subjectId, keep, claim.takenOver);
    if (!kept) await database.asTenant(tenantId, (trx) => releaseClaim(trx, scope, claim));
    return answer;
  } catch (error) {
    await settleFailure(once, scope, claim, error);
    throw error;
  }
}

/** A final refusal is the answer to every repetition; after anything else the key is free to be tried again. */
async function settleFailure(once: Once, scope: KeyScope, claim: Claim, error: unknown): Promise<void> {
  await once.database.asTenant(once.tenantId, async (trx) => {
    if (!(error instanceof Problem) || !isFinal(error)) return releaseClaim(trx, scope, claim);
    await holdClaim(trx, scope, claim);
    finishKey(trx, scope, { status: error.status, headers: {}, body: error.toBody(once.requestId) });
  });
}

function toKept(once: Once, answer: Answer): KeptAnswer {
  return { status: answer.status, headers: answer.headers ?? {}, body: once.withoutSecrets(answer.body) };
}

function replay(kept: KeptAnswer): Answer {
  return { ...kept, headers: { ...kept.headers, 'idempotency-replayed': 'true' } };
}
