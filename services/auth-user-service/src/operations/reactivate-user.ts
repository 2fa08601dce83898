import { record } from '@beaver/kit';
import { lockMembership, updateMembership } from '../db/memberships.ts';
import { findEmails } from '../db/users.ts';
import { nextStatus, refuseBeyondOwn } from '../domain/membership.ts';
import { toUser, userEvent } from '../domain/user.ts';
import type { Operation } from '../operation.ts';

/** Ended sessions stay ended: the user signs in again. */
export const reactivateUser: Operation<'reactivateUser'> = async (call) => {
  const { userId } = call.path;
  const emails = await call.platform('e-mail of a user', (trx) => findEmails(trx, [userId]));
  const email = emails.get(userId) ?? '';
  return call.write(async (trx) => {
    const before = await lockMembership(trx, userId);
    refuseBeyondOwn(call.caller.scopes, before.roles);
    const status = nextStatus(before.status, 'reactivate');
    if (status === before.status) return { status: 200, body: toUser(before, email) };
    const member = await updateMembership(trx, before, { status });
    record(trx, userEvent('user.reactivated', member, before, call.body?.reason));
    return { status: 200, body: toUser(member, email) };
  });
};
