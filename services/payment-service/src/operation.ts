import type { Handler } from '@beaver/kit';
import type { temporalClient } from '@beaver/kit/temporal';
import type { Config } from './config.ts';
import type { Gateways } from './gateways/gateways.ts';
import type { operations } from './generated/contract.ts';
import type { OrderPeer } from './peers/order-service.ts';
import type { CatalogPeer } from './peers/product-catalog-service.ts';
import type { StorePeer } from './peers/service-entity-service.ts';

/** What operations and reactions work with besides their rows. */
export interface Deps {
  orders: OrderPeer;
  catalog: CatalogPeer;
  stores: StorePeer;
  gateways: Gateways;
  temporal: ReturnType<typeof temporalClient>;
  config: Config;
}

export type Operation<Id extends keyof operations> = Handler<operations[Id], Deps>;
