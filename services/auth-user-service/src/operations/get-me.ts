import { findMembership } from '../db/memberships.ts';
import { findEmails } from '../db/users.ts';
import { refuseSuspended } from '../domain/membership.ts';
import { toMe } from '../domain/user.ts';
import type { Operation } from '../operation.ts';

/** The membership of now, not that of the token: a client sees here that roles have changed. */
export const getMe: Operation<'getMe'> = async (call) => {
  const member = await call.read((trx) => findMembership(trx, call.caller.id));
  refuseSuspended(member);
  const emails = await call.platform('e-mail of a user', (trx) => findEmails(trx, [member.userId]));
  return { status: 200, body: toMe(member, emails.get(member.userId) ?? '') };
};
