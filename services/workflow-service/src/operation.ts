import type { Handler } from '@beaver/kit';
import type { Feed } from '@beaver/kit/consume';
import type { temporalClient } from '@beaver/kit/temporal';
import type { Config } from './config.ts';
import type { operations } from './generated/contract.ts';
import type { Mailer } from './mail/mailer.ts';
import type { Outbox } from './mail/outbox.ts';
import type { UserPeer } from './peers/auth-user-service.ts';
import type { OrderPeer } from './peers/order-service.ts';
import type { StorePeer } from './peers/service-entity-service.ts';

/** What operations and reactions work with besides their rows. */
export interface Deps {
  /** Whose logs are followed. */
  feeds: readonly Feed[];
  temporal: ReturnType<typeof temporalClient>;
  config: Config;
  orders: OrderPeer;
  stores: StorePeer;
  users: UserPeer;
  mailer: Mailer;
  outbox: Outbox;
  /** Hashes addresses. */
  addressKey: Buffer;
}

export type Operation<Id extends keyof operations> = Handler<operations[Id], Deps>;
