import type { Handler } from '@beaver/kit';
import type { Client } from '@temporalio/client';
import type { Config } from './config.ts';
import type { operations } from './generated/contract.ts';
import type { CatalogPeer } from './peers/product-catalog.ts';
import type { EntityPeer } from './peers/service-entity.ts';

/** What operations are given besides the call. */
export interface Deps {
  catalog: CatalogPeer;
  entity: EntityPeer;
  temporal: Client;
  config: Config;
}

export type Operation<Id extends keyof operations> = Handler<operations[Id], Deps>;
