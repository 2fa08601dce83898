import { type PlatformTrx, record, standardProblems, type TenantTrx, toTenantId } from '@beaver/kit';
import { countFailure, forgetFailures, takeAttempt } from '../db/login-attempts.ts';
import { lockMembership, membershipsOf, updateMembership } from '../db/memberships.ts';
import { insertSession } from '../db/sessions.ts';
import { findUserByEmail } from '../db/users.ts';
import { emailHash, normalizeEmail } from '../domain/email.ts';
import { lockSeconds } from '../domain/login-attempts.ts';
import { chooseMembership, nextStatus } from '../domain/membership.ts';
import { endOfSession, issueRefreshToken } from '../domain/session.ts';
import { sessionEvent, userEvent } from '../domain/user.ts';
import type { Operation } from '../operation.ts';
import { problems } from '../problems.ts';

/** Known or not, an e-mail costs the same queries and one verification: the time tells nothing. */
export const login: Operation<'login'> = async (call, { passwords, tokens, actAs }) => {
  const email = normalizeEmail(call.body.email);
  const account = emailHash(email);
  const { user, memberships, attempt } = await call.platform('sign in', (trx) => findAccount(trx, email, account));

  const right = await passwords.verify(user?.passwordHash, call.body.password);
  if (!user || !right) {
    if (!attempt.counted)
      await call.platform('count a failed sign-in', (trx) => countFailure(trx, account, lockSeconds));
    throw problems.invalidCredentials();
  }
  if (attempt.failures > 0) await call.platform('forget failed sign-ins', (trx) => forgetFailures(trx, account));

  const { tenantId } = chooseMembership(memberships, call.body.tenantId);
  const pair = await tokens.prepare();
  const { member, session, refreshToken } = await actAs(user.id, () =>
    call.asTenant(toTenantId(tenantId), (trx) => enter(trx, user.id)),
  );
  const subject = { userId: user.id, tenantId, sessionId: session.id, roles: member.roles };
  return { status: 200, body: pair(subject, refreshToken) };
};

/** An account that belongs nowhere was never finished; it counts as unknown. @throws rate_limited */
async function findAccount(trx: PlatformTrx, email: string, account: string) {
  const attempt = await takeAttempt(trx, account, lockSeconds);
  if (attempt.wait > 0)
    throw standardProblems.rateLimited({ detail: 'Too many failed sign-ins.', retryAfter: attempt.wait });
  const user = await findUserByEmail(trx, email);
  const memberships = await membershipsOf(trx, user?.id ?? '');
  return { user: memberships.length > 0 ? user : undefined, memberships, attempt };
}

/** Signing in accepts an invitation. */
async function enter(trx: TenantTrx, userId: string) {
  const before = await lockMembership(trx, userId);
  const status = nextStatus(before.status, 'accept');
  const member = status === before.status ? before : await updateMembership(trx, before, { status });
  if (member !== before) record(trx, userEvent('user.activated', member, before));
  const issued = issueRefreshToken(new Date());
  const session = await insertSession(trx, userId, endOfSession(new Date()), issued);
  record(trx, sessionEvent('session.started', session));
  return { member, session, refreshToken: issued.token };
}
