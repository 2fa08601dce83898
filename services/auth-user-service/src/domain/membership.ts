import { problems } from '../problems.ts';
import { mayManage, type RoleName, roles } from './roles.ts';

export type MembershipStatus = 'invited' | 'active' | 'suspended';

/** A user's place in one tenant. The account's e-mail and password are elsewhere: they belong to no tenant. */
export interface Membership {
  tenantId: string;
  userId: string;
  name: string | null;
  roles: RoleName[];
  status: MembershipStatus;
  metadata: Record<string, string>;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

export type MembershipAction = 'accept' | 'suspend' | 'reactivate';

const arrows: Record<MembershipAction, { from: MembershipStatus; to: MembershipStatus }> = {
  accept: { from: 'invited', to: 'active' },
  suspend: { from: 'active', to: 'suspended' },
  reactivate: { from: 'suspended', to: 'active' },
};

/**
 * `invited → active ↔ suspended`. Doing what is done already changes nothing, so that a repeated request is harmless.
 * @throws user_invited when an invitation is suspended or reactivated; membership_suspended when a suspended user accepts
 */
export function nextStatus(status: MembershipStatus, action: MembershipAction): MembershipStatus {
  const { from, to } = arrows[action];
  if (status === from || status === to) return to;
  throw status === 'invited' ? problems.userInvited() : problems.membershipSuspended();
}

/**
 * A token outlives a suspension by up to ten minutes; who reads or changes themselves is stopped at once.
 * @throws membership_suspended
 */
export function refuseSuspended({ status }: Membership): void {
  if (status === 'suspended') throw problems.membershipSuspended();
}

/** Each role once, the most powerful first, so that equal sets are equal lists. */
export function inOrder(names: readonly RoleName[]): RoleName[] {
  const all = Object.keys(roles) as RoleName[];
  return all.filter((name) => names.includes(name));
}

const isActiveOwner = ({ status, roles: held }: Membership): boolean => status === 'active' && held.includes('owner');

/**
 * @param owners every active owner of the tenant, locked for this transaction
 * @throws last_owner when `member` is the only one
 */
export function keepAnOwner(member: Membership, owners: readonly Membership[]): void {
  if (isActiveOwner(member) && !owners.some((owner) => isActiveOwner(owner) && owner.userId !== member.userId)) {
    throw problems.lastOwner();
  }
}

/** @throws role_beyond_own when somebody would give, or take from somebody, rights that they do not have */
export function refuseBeyondOwn(scopes: ReadonlySet<string>, ...held: readonly (readonly RoleName[])[]): void {
  if (!held.every((names) => mayManage(scopes, names))) throw problems.roleBeyondOwn();
}

/**
 * Which tenant a sign-in is for: the named one, else the only active one, else the only one that invites. An invitation
 * alone never makes a sign-in ambiguous, or anybody could lock a stranger's scripts out by inviting them.
 * @throws not_a_member, membership_suspended, tenant_choice_required
 */
export function chooseMembership<M extends Pick<Membership, 'tenantId' | 'roles' | 'status'>>(
  memberships: readonly M[],
  tenantId?: string,
): M {
  const having = (status: MembershipStatus) => memberships.filter((membership) => membership.status === status);
  const named = memberships.filter((membership) => membership.tenantId === tenantId);
  const usable = [having('active'), having('invited'), having('suspended')].find((group) => group.length > 0) ?? [];
  const [chosen, ...others] = tenantId === undefined ? usable : named;
  if (!chosen) throw problems.notAMember();
  if (chosen.status === 'suspended') throw problems.membershipSuspended();
  if (others.length === 0) return chosen;
  const choices = usable.map(({ tenantId: id, roles: held, status }) => ({ tenantId: id, roles: held, status }));
  throw problems.tenantChoiceRequired({ extension: { memberships: choices } });
}
