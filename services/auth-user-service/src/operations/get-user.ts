import { findMembership } from '../db/memberships.ts';
import { findEmails } from '../db/users.ts';
import { toUser } from '../domain/user.ts';
import type { Operation } from '../operation.ts';

/** The account is looked at only once the membership has shown that it is this tenant's business. */
export const getUser: Operation<'getUser'> = async (call) => {
  const member = await call.read((trx) => findMembership(trx, call.path.userId));
  const emails = await call.platform('e-mail of a user', (trx) => findEmails(trx, [member.userId]));
  return { status: 200, body: toUser(member, emails.get(member.userId) ?? '') };
};
