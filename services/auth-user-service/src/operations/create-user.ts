import { record } from '@beaver/kit';
import { insertMembership, membershipsOf } from '../db/memberships.ts';
import { type Claim, claimAccount, finishClaim, lockAccount, releaseClaim } from '../db/registrations.ts';
import { findUserByEmail } from '../db/users.ts';
import { normalizeEmail } from '../domain/email.ts';
import { inOrder, refuseBeyondOwn } from '../domain/membership.ts';
import { refuseWeakPassword } from '../domain/password.ts';
import { toUser, userEvent } from '../domain/user.ts';
import type { Deps, Operation } from '../operation.ts';
import { problems } from '../problems.ts';

type CreateUser = Parameters<Operation<'createUser'>>[0];

/** With a password an account is made; without, the owner of one is invited, and keeps their own password. */
export const createUser: Operation<'createUser'> = async (call, deps) => {
  const email = normalizeEmail(call.body.email);
  const { password } = call.body;
  refuseBeyondOwn(call.caller.scopes, call.body.roles);
  if (password !== undefined) refuseWeakPassword(password, email);
  return call.claim('usr', async (_, keep) => {
    const claim = password === undefined ? undefined : await claimEmail(call, deps, email, password);
    const userId = claim?.userId ?? (await findInvitee(call, email));
    try {
      return await keep(async (trx) => {
        if (claim) await finishClaim(trx, claim);
        const { name, metadata, roles } = call.body;
        const given = { ...(name === undefined ? {} : { name }), ...(metadata === undefined ? {} : { metadata }) };
        const status = claim ? 'active' : 'invited';
        const member = await insertMembership(trx, { userId, status, roles: inOrder(roles), ...given });
        record(trx, userEvent(claim ? 'user.created' : 'user.invited', member));
        return { status: 201, headers: { location: `/v1/users/${userId}` }, body: toUser(member, email) };
      });
    } catch (error) {
      if (claim) await call.platform('let go of an e-mail', (trx) => releaseClaim(trx, claim));
      throw error;
    }
  });
};

/** @throws email_taken, registration_in_progress */
async function claimEmail(call: CreateUser, { passwords }: Deps, email: string, password: string): Promise<Claim> {
  const passwordHash = await passwords.hash(password);
  return call.platform('take an e-mail', async (trx) => {
    const account = await lockAccount(trx, email, passwordHash);
    return claimAccount(trx, account, { kind: 'add', tenantId: call.tenantId, passwordHash });
  });
}

/** @throws password_required when the e-mail has no account, as long as nobody belongs to anything with it */
async function findInvitee(call: CreateUser, email: string): Promise<string> {
  const invitee = await call.platform('find a user to invite', async (trx) => {
    const user = await findUserByEmail(trx, email);
    return user && (await membershipsOf(trx, user.id)).length > 0 ? user : undefined;
  });
  if (invitee) return invitee.id;
  throw problems.passwordRequired({
    errors: [{ pointer: '/password', code: 'required', detail: 'is needed for a new account' }],
  });
}
