import { record } from '@beaver/kit';
import { lockWithOwners, updateMembership } from '../db/memberships.ts';
import { endSessionsOf } from '../db/sessions.ts';
import { findEmails } from '../db/users.ts';
import { keepAnOwner, nextStatus, refuseBeyondOwn } from '../domain/membership.ts';
import { sessionEvent, toUser, userEvent } from '../domain/user.ts';
import type { Operation } from '../operation.ts';

/** In this tenant only: what the user is elsewhere is not ours to touch. */
export const suspendUser: Operation<'suspendUser'> = async (call) => {
  const { userId } = call.path;
  const emails = await call.platform('e-mail of a user', (trx) => findEmails(trx, [userId]));
  const email = emails.get(userId) ?? '';
  return call.write(async (trx) => {
    const { member: before, owners } = await lockWithOwners(trx, userId);
    refuseBeyondOwn(call.caller.scopes, before.roles);
    const status = nextStatus(before.status, 'suspend');
    if (status === before.status) return { status: 200, body: toUser(before, email) };
    keepAnOwner(before, owners);
    const member = await updateMembership(trx, before, { status });
    record(trx, userEvent('user.suspended', member, before, call.body?.reason));
    for (const ended of await endSessionsOf(trx, userId, 'suspended')) {
      record(trx, sessionEvent('session.ended', ended, 'The user was suspended.'));
    }
    return { status: 200, body: toUser(member, email) };
  });
};
