import { newId, type PlatformTrx, standardProblems, type TenantId, type TenantTrx } from '@beaver/kit';
import { problems } from '../problems.ts';
import type { RegisterKey } from './register-answers.ts';

/** How long one attempt may take before another may take it over: its process is dead. */
const LOCK = "interval '30 seconds'";

/** Somebody who wants to make the account of an e-mail. */
export interface Claimant {
  /** `register` makes a tenant of its own, `add` works in the caller's. */
  kind: 'register' | 'add';
  tenantId: TenantId;
  passwordHash: string;
  key?: RegisterKey | undefined;
}

/** The e-mail is ours until the lock ends: nobody else can make its account. */
export interface Claim {
  attempt: string;
  userId: string;
  tenantId: TenantId;
}

interface OpenRegistration {
  kind: Claimant['kind'];
  tenantId: TenantId;
  locked: boolean;
  idempotencyKey: string | null;
  requestMac: string | null;
}

/**
 * Takes the row of the e-mail, known or new, and then its open registration, both to the end of the transaction. The row is
 * locked `for no key update`, since whoever finishes a registration refers to it by a foreign key.
 */
export async function lockAccount(
  trx: PlatformTrx,
  email: string,
  passwordHash: string,
): Promise<{ userId: string; open: OpenRegistration | undefined }> {
  await trx.raw('insert into users (id, email, password_hash) values (?, ?, ?) on conflict (email) do nothing', [
    newId('usr'),
    email,
    passwordHash,
  ]);
  const { rows: users } = await trx.raw('select id from users where email = ? for no key update', [email]);
  const { rows: registrations } = await trx.raw(
    `select kind, tenant_id as "tenantId", locked_until > now() as locked, idempotency_key as "idempotencyKey",
            request_mac as "requestMac"
     from registrations where user_id = ? for update`,
    [users[0].id],
  );
  return { userId: users[0].id, open: registrations[0] };
}

/**
 * Gives the e-mail to this claimant; to be called with the account locked, and after asking for a kept answer. A claim that
 * nobody finished in time is taken over, with this claimant's password; the tenant that a registration has begun to make
 * keeps its id. An e-mail is taken once its user is a member of anything.
 * @throws email_taken, registration_in_progress, idempotency_key_in_progress, idempotency_key_reused
 */
export async function claimAccount(
  trx: PlatformTrx,
  { userId, open }: Awaited<ReturnType<typeof lockAccount>>,
  claimant: Claimant,
): Promise<Claim> {
  const { rowCount } = await trx.raw('select from memberships where user_id = ? limit 1', [userId]);
  if (rowCount > 0) throw problems.emailTaken();
  if (open) refuseOther(open, claimant);
  const attempt = newId('att');
  const tenantId = open?.kind === 'register' && claimant.kind === 'register' ? open.tenantId : claimant.tenantId;
  await trx.raw('update users set password_hash = ?, password_changed_at = now() where id = ?', [
    claimant.passwordHash,
    userId,
  ]);
  await trx.raw('delete from registrations where user_id = ?', [userId]);
  await trx.raw(
    `insert into registrations (tenant_id, user_id, kind, attempt, idempotency_key, request_mac, locked_until)
     values (?, ?, ?, ?, ?, ?, now() + ${LOCK})`,
    [tenantId, userId, claimant.kind, attempt, claimant.key?.idempotencyKey ?? null, claimant.key?.mac ?? null],
  );
  return { attempt, userId, tenantId };
}

function refuseOther(open: OpenRegistration, { key }: Claimant): void {
  const sameKey = key !== undefined && open.idempotencyKey === key.idempotencyKey;
  if (sameKey && open.requestMac !== key.mac) throw standardProblems.idempotencyKeyReused();
  if (!open.locked) return;
  throw sameKey
    ? standardProblems.idempotencyKeyInProgress({ retryAfter: 1 })
    : problems.registrationInProgress({ retryAfter: 1 });
}

/** Ends the claim in the transaction that makes the membership. @throws registration_in_progress when it was taken over */
export async function finishClaim(trx: TenantTrx, { userId, attempt }: Claim): Promise<void> {
  const { rowCount } = await trx.raw('delete from registrations where user_id = ? and attempt = ?', [userId, attempt]);
  if (rowCount !== 1) throw problems.registrationInProgress({ retryAfter: 1 });
}

/** Lets the next registration of the e-mail take over at once, the tenant's id included. */
export async function releaseClaim(trx: PlatformTrx, { userId, attempt }: Claim): Promise<void> {
  await trx.raw('update registrations set locked_until = now() where user_id = ? and attempt = ?', [userId, attempt]);
}
