import { type PlatformTrx, Row, type TenantTrx, tenantOf, waitTurn } from '@beaver/kit';
import type { Membership, MembershipStatus } from '../domain/membership.ts';
import type { RoleName } from '../domain/roles.ts';
import { problems } from '../problems.ts';

export class MembershipRow extends Row {
  static override readonly tableName = 'memberships';
  static override readonly idColumn = ['tenant_id', 'user_id'];
  declare tenantId: string;
  declare userId: string;
  declare name: string | null;
  declare roles: RoleName[];
  declare status: MembershipStatus;
  declare metadata: Record<string, string>;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}

export const toMembership = (row: MembershipRow): Membership => ({
  tenantId: row.tenantId,
  userId: row.userId,
  name: row.name,
  roles: row.roles,
  status: row.status,
  metadata: row.metadata,
  version: row.version,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
});

/** @throws user_not_found */
export async function findMembership(trx: TenantTrx, userId: string): Promise<Membership> {
  const row = await MembershipRow.query(trx).findOne({ tenant_id: tenantOf(trx), user_id: userId });
  if (!row) throw problems.userNotFound();
  return toMembership(row);
}

/** Held to the end of the transaction. @throws user_not_found */
export async function lockMembership(trx: TenantTrx, userId: string): Promise<Membership> {
  waitTurn(trx, userId);
  const row = await MembershipRow.query(trx)
    .findOne({ tenant_id: tenantOf(trx), user_id: userId })
    .forUpdate();
  if (!row) throw problems.userNotFound();
  return toMembership(row);
}

/**
 * The member and every active owner: changes that may cost a tenant an owner come one after the other, so that of two
 * owners who demote each other the second sees that it is the last. @throws user_not_found
 */
export async function lockWithOwners(
  trx: TenantTrx,
  userId: string,
): Promise<{ member: Membership; owners: Membership[] }> {
  waitTurn(trx, userId);
  waitTurn(trx, 'owners');
  const rows = await MembershipRow.query(trx)
    .where({ tenant_id: tenantOf(trx) })
    .whereRaw(`(user_id = ? or status = 'active' and roles @> '{owner}')`, [userId])
    .orderBy('user_id')
    .forUpdate();
  const all = rows.map(toMembership);
  const member = all.find((each) => each.userId === userId);
  if (!member) throw problems.userNotFound();
  return { member, owners: all };
}

/** What a new membership is given; the rest has defaults. */
export type NewMembership = Pick<Membership, 'userId' | 'roles' | 'status'> &
  Partial<Pick<Membership, 'name' | 'metadata'>>;

/** @throws already_member */
export async function insertMembership(trx: TenantTrx, given: NewMembership): Promise<Membership> {
  const row = await MembershipRow.query(trx)
    .insert({ tenantId: tenantOf(trx), ...given })
    .returning('*');
  return toMembership(row);
}

/** The next version of a membership that this transaction has locked. */
export async function updateMembership(
  trx: TenantTrx,
  before: Membership,
  change: Partial<Pick<Membership, 'name' | 'roles' | 'status' | 'metadata'>>,
): Promise<Membership> {
  const [row] = await MembershipRow.query(trx)
    .patch({ ...change, version: before.version + 1, updatedAt: new Date() })
    .where({ tenant_id: tenantOf(trx), user_id: before.userId })
    .returning('*');
  if (!row) throw problems.userNotFound();
  return toMembership(row);
}

/** All memberships of an account, in whatever tenant: sign-in begins before a tenant is known. */
export async function membershipsOf(trx: PlatformTrx, userId: string): Promise<Membership[]> {
  const rows = await MembershipRow.query(trx).where({ user_id: userId }).orderBy('created_at').orderBy('tenant_id');
  return rows.map(toMembership);
}
