import { currentCall, defineService, inCall } from '@beaver/kit';
import type { Config } from './config.ts';
import type { operations } from './generated/contract.ts';
import { oauthMiddleware } from './oauth/mount.ts';
import type { Deps, Mounted } from './operation.ts';
import { createUser } from './operations/create-user.ts';
import { getMe } from './operations/get-me.ts';
import { getUser } from './operations/get-user.ts';
import { listRoles } from './operations/list-roles.ts';
import { listUsers } from './operations/list-users.ts';
import { login } from './operations/login.ts';
import { logout } from './operations/logout.ts';
import { reactivateUser } from './operations/reactivate-user.ts';
import { refresh } from './operations/refresh.ts';
import { register } from './operations/register.ts';
import { setUserRoles } from './operations/set-user-roles.ts';
import { suspendUser } from './operations/suspend-user.ts';
import { updateMe } from './operations/update-me.ts';
import { updateUser } from './operations/update-user.ts';
import { entityPeer } from './peers/service-entity.ts';
import { constraints } from './problems.ts';
import { openAccessTokens } from './security/access-tokens.ts';
import { openKeyRing } from './security/key-ring.ts';
import { openPasswords } from './security/passwords.ts';
import { makeSealer } from './security/sealing.ts';

const handlers = {
  createUser,
  getMe,
  getUser,
  listRoles,
  listUsers,
  login,
  logout,
  reactivateUser,
  refresh,
  register,
  setUserRoles,
  suspendUser,
  updateMe,
  updateUser,
};

/** `@beaver/kit`'s routes for `/v1`, oidc-provider's for machines' tokens and discovery, one set of signing keys for both. */
export const defineApp = (config: Config) =>
  defineService<operations, Deps, Mounted>({
    name: 'auth-user-service',
    contract: new URL('./generated/openapi.json', import.meta.url),
    config,
    constraints,
    operations: handlers,
    deps: async ({ calls, database }) => {
      const sealer = makeSealer(config.SEALING_KEY);
      const keys = openKeyRing(database, sealer);
      return {
        keys,
        entity: entityPeer(config.ENTITY_URL, calls),
        passwords: await openPasswords(),
        tokens: openAccessTokens(config.ISSUER_URL, keys),
        registrationKey: sealer.deriveKey('registration requests'),
        actAs: (userId, work) => {
          const call = currentCall();
          return call ? inCall({ ...call, actor: `user:${userId}` }, work) : work();
        },
      };
    },
    mount: ({ keys }, { database }) => [
      oauthMiddleware({ issuer: config.ISSUER_URL, clients: config.MACHINE_CLIENTS, keys, database }),
    ],
  });
