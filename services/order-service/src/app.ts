import { defineService } from '@beaver/kit';
import { temporalClient } from '@beaver/kit/temporal';
import type { Config } from './config.ts';
import type { operations } from './generated/contract.ts';
import type { Deps } from './operation.ts';
import { archiveOrder } from './operations/archive-order.ts';
import { cancelFulfillment } from './operations/cancel-fulfillment.ts';
import { cancelOrder } from './operations/cancel-order.ts';
import { createFulfillment } from './operations/create-fulfillment.ts';
import { createOrder } from './operations/create-order.ts';
import { deliverFulfillment } from './operations/deliver-fulfillment.ts';
import { failFulfillment } from './operations/fail-fulfillment.ts';
import { getFulfillment } from './operations/get-fulfillment.ts';
import { getOrder } from './operations/get-order.ts';
import { getOrderProcess } from './operations/get-order-process.ts';
import { getOrderTimeline } from './operations/get-order-timeline.ts';
import { getPaymentMethod } from './operations/get-payment-method.ts';
import { holdOrder } from './operations/hold-order.ts';
import { listFulfillments } from './operations/list-fulfillments.ts';
import { listOrders } from './operations/list-orders.ts';
import { pauseOrderProcess } from './operations/pause-order-process.ts';
import { progressOrder } from './operations/progress-order.ts';
import { releaseOrder } from './operations/release-order.ts';
import { replacePaymentMethod } from './operations/replace-payment-method.ts';
import { resumeOrderProcess } from './operations/resume-order-process.ts';
import { shipFulfillment } from './operations/ship-fulfillment.ts';
import { catalogPeer } from './peers/product-catalog.ts';
import { entityPeer } from './peers/service-entity.ts';
import { reactions } from './relay.ts';

/** Orders: what they are, what may happen to them, and who is told. */
export const defineApp = (config: Config) =>
  defineService<operations, Deps>({
    name: 'order-service',
    contract: new URL('./generated/openapi.json', import.meta.url),
    config,
    operations: {
      archiveOrder,
      cancelFulfillment,
      cancelOrder,
      createFulfillment,
      createOrder,
      deliverFulfillment,
      failFulfillment,
      getFulfillment,
      getOrder,
      getOrderProcess,
      getOrderTimeline,
      getPaymentMethod,
      holdOrder,
      listFulfillments,
      listOrders,
      pauseOrderProcess,
      progressOrder,
      releaseOrder,
      replacePaymentMethod,
      resumeOrderProcess,
      shipFulfillment,
    },
    deps: ({ calls }) => ({
      config,
      catalog: catalogPeer(config, calls),
      entity: entityPeer(config, calls),
      temporal: temporalClient(),
    }),
    reactions,
    close: ({ temporal }) => temporal.connection.close(),
  });
