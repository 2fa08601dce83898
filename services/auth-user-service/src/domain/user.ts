import type { Membership } from './membership.ts';
import { rightsOf } from './roles.ts';
import type { Session } from './session.ts';

/** A member as clients see them: the tenant's membership and the account's e-mail. */
export function toUser(membership: Membership, email: string) {
  const { userId, tenantId, name, roles, status, metadata, version, createdAt, updatedAt } = membership;
  const times = { createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
  return { id: userId, tenantId, email, name, roles, status, metadata, version, ...times };
}

/** The same for the user who asks, who also wants to know what they may do. */
export function toMe(membership: Membership, email: string) {
  return { ...toUser(membership, email), rights: rightsOf(membership.roles) };
}

type Changes = Record<string, [unknown, unknown]>;

/**
 * What the log keeps of a membership: no e-mail, name or metadata, so that erasing a person never touches it.
 * @param before what it was; what differs is kept as `changed`
 */
export function userEvent(type: string, now: Membership, before?: Membership, reason?: string) {
  const { userId, tenantId, roles, status, version, createdAt, updatedAt } = now;
  const changed: Changes = {};
  if (before && before.status !== status) changed.status = [before.status, status];
  if (before && before.roles.join() !== roles.join()) changed.roles = [before.roles, roles];
  const data = { id: userId, tenantId, roles, status, version, createdAt, updatedAt };
  return { type, subject: { type: 'user', id: userId, version }, data, changed, reason };
}

/** What the log keeps of a session: nothing that could continue it. */
export function sessionEvent(type: 'session.started' | 'session.ended', session: Session, reason?: string) {
  const { id, tenantId, userId, expiresAt, endedAt, version } = session;
  return {
    type,
    subject: { type: 'session', id, version },
    data: { id, tenantId, userId, expiresAt, endedAt, version },
    reason,
  };
}
