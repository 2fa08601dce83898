import type { Handler } from '@beaver/kit';
import type { operations } from './generated/contract.ts';
import type { EntityPeer } from './peers/service-entity.ts';
import type { AccessTokens } from './security/access-tokens.ts';
import type { KeyRing } from './security/key-ring.ts';
import type { Passwords } from './security/passwords.ts';

export interface Deps {
  entity: EntityPeer;
  passwords: Passwords;
  tokens: AccessTokens;
  keys: KeyRing;
  /** Whoever signs in or registers acts from then on: events of that transaction carry their name, not `anonymous`. */
  actAs: <T>(userId: string, work: () => Promise<T>) => Promise<T>;
  /** Key of the MAC that tells a repeated registration from another. */
  registrationKey: Buffer;
}

/** What oidc-provider answers; documented here, but without a handler. */
export type Mounted = 'issueToken' | 'getJwks' | 'getDiscovery';

export type Operation<Id extends Exclude<keyof operations, Mounted>> = Handler<operations[Id], Deps>;
