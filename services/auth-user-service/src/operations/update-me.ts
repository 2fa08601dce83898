import { record, standardProblems, type TenantTrx } from '@beaver/kit';
import { countFailure, forgetFailures, takeAttempt } from '../db/login-attempts.ts';
import { lockMembership, updateMembership } from '../db/memberships.ts';
import { confirmSession, endSessionsOf } from '../db/sessions.ts';
import { changePassword, findUser, type User } from '../db/users.ts';
import { emailHash } from '../domain/email.ts';
import { lockSeconds } from '../domain/login-attempts.ts';
import { refuseSuspended } from '../domain/membership.ts';
import { refuseWeakPassword } from '../domain/password.ts';
import { sessionEvent, toMe, userEvent } from '../domain/user.ts';
import type { Deps, Operation } from '../operation.ts';
import { problems } from '../problems.ts';

type UpdateMe = Parameters<Operation<'updateMe'>>[0];

/** The session in which the password was changed goes on; a thief's, begun with the old one, does not. */
export const updateMe: Operation<'updateMe'> = async (call, deps) => {
  const user = await call.platform('who I am', (trx) => findUser(trx, call.caller.id));
  if (!user) throw problems.userNotFound();
  const { name, password } = call.body;
  const passwordHash = password === undefined ? undefined : await checkPasswords(call, deps, user, password);
  const sessionId = deps.tokens.sessionOf(call.headers.authorization);
  return call.write(async (trx) => {
    const before = await lockMembership(trx, user.id);
    refuseSuspended(before);
    call.ifMatch(before.version);
    if (passwordHash !== undefined) await replacePassword(trx, user.id, passwordHash, sessionId);
    const member = await updateMembership(trx, before, name === undefined ? {} : { name });
    const reason = passwordHash === undefined ? undefined : 'The password was changed.';
    record(trx, userEvent('user.updated', member, before, reason));
    return { status: 200, body: toMe(member, user.email) };
  });
};

/** A stolen access token must not become a way to guess the password. @throws rate_limited, current_password_wrong, password_refused */
async function checkPasswords(call: UpdateMe, { passwords }: Deps, user: User, password: string): Promise<string> {
  refuseWeakPassword(password, user.email);
  const account = emailHash(user.email);
  const attempt = await call.platform('check a password', (trx) => takeAttempt(trx, account, lockSeconds));
  if (attempt.wait > 0)
    throw standardProblems.rateLimited({ detail: 'Too many wrong passwords.', retryAfter: attempt.wait });
  if (!(await passwords.verify(user.passwordHash, call.body.currentPassword ?? ''))) {
    if (!attempt.counted)
      await call.platform('count a wrong password', (trx) => countFailure(trx, account, lockSeconds));
    throw problems.currentPasswordWrong({
      errors: [{ pointer: '/currentPassword', code: 'wrong', detail: 'is not the current password' }],
    });
  }
  if (attempt.failures > 0) await call.platform('forget wrong passwords', (trx) => forgetFailures(trx, account));
  return passwords.hash(password);
}

async function replacePassword(trx: TenantTrx, userId: string, passwordHash: string, sessionId: string): Promise<void> {
  if (!(await changePassword(trx, userId, passwordHash))) throw problems.userNotFound();
  await confirmSession(trx, sessionId);
  for (const ended of await endSessionsOf(trx, userId, 'passwordChanged', sessionId)) {
    record(trx, sessionEvent('session.ended', ended, 'The password was changed.'));
  }
}
