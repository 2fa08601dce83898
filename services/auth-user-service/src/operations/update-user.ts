import { record } from '@beaver/kit';
import { lockMembership, updateMembership } from '../db/memberships.ts';
import { findEmails } from '../db/users.ts';
import { toUser, userEvent } from '../domain/user.ts';
import type { Operation } from '../operation.ts';

/** What the tenant calls somebody is the tenant's; it gives no rights, so anybody who writes users may change it. */
export const updateUser: Operation<'updateUser'> = async (call) => {
  const { userId } = call.path;
  const emails = await call.platform('e-mail of a user', (trx) => findEmails(trx, [userId]));
  return call.write(async (trx) => {
    const before = await lockMembership(trx, userId);
    call.ifMatch(before.version);
    const member = await updateMembership(trx, before, call.body);
    record(trx, userEvent('user.updated', member, before));
    return { status: 200, body: toUser(member, emails.get(userId) ?? '') };
  });
};
