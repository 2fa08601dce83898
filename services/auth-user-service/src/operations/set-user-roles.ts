import { record } from '@beaver/kit';
import { lockWithOwners, updateMembership } from '../db/memberships.ts';
import { findEmails } from '../db/users.ts';
import { inOrder, keepAnOwner, refuseBeyondOwn } from '../domain/membership.ts';
import { toUser, userEvent } from '../domain/user.ts';
import type { Operation } from '../operation.ts';

/** Every owner is locked with the member: two who demote each other at once leave one. */
export const setUserRoles: Operation<'setUserRoles'> = async (call) => {
  const { userId } = call.path;
  const roles = inOrder(call.body.roles);
  const emails = await call.platform('e-mail of a user', (trx) => findEmails(trx, [userId]));
  return call.write(async (trx) => {
    const { member: before, owners } = await lockWithOwners(trx, userId);
    call.ifMatch(before.version);
    refuseBeyondOwn(call.caller.scopes, before.roles, roles);
    if (!roles.includes('owner')) keepAnOwner(before, owners);
    const member = await updateMembership(trx, before, { roles });
    record(trx, userEvent('user.updated', member, before, call.body.reason));
    return { status: 200, body: toUser(member, emails.get(userId) ?? '') };
  });
};
