import { page } from '@beaver/kit';
import { MembershipRow, toMembership } from '../db/memberships.ts';
import { findEmails, findUserByEmail } from '../db/users.ts';
import { normalizeEmail } from '../domain/email.ts';
import { toUser } from '../domain/user.ts';
import type { Operation } from '../operation.ts';

/** Memberships are the tenant's to list; e-mails are then read for these ids only. */
export const listUsers: Operation<'listUsers'> = async (call) => {
  const { email } = call.query;
  const wanted = email && (await call.platform('find a user', (trx) => findUserByEmail(trx, normalizeEmail(email))));
  const { data, nextCursor } = await call.read(async (trx) => {
    const members = MembershipRow.query(trx);
    return page(call.query, {
      from: email ? members.where('user_id', wanted ? wanted.id : '') : members,
      sort: { createdAt: 'created_at', updatedAt: 'updated_at' },
      id: 'user_id',
      filters: { status: 'status' },
      map: toMembership,
    });
  });
  const emails = await call.platform('e-mails of users', (trx) =>
    findEmails(
      trx,
      data.map(({ userId }) => userId),
    ),
  );
  return {
    status: 200,
    body: { data: data.map((member) => toUser(member, emails.get(member.userId) ?? '')), nextCursor },
  };
};
