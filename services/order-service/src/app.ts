import { defineService } from '@beaver/kit';
import { temporalClient } from '@beaver/kit/temporal';
import type { Config } from './config.ts';
import type { operations } from './generated/contract.ts';
import type { Deps } from './operation.ts';
import { approveOrderRefund } from './operations/approve-order-refund.ts';
import { approveReturn } from './operations/approve-return.ts';
import { archiveOrder } from './operations/archive-order.ts';
import { cancelFulfillment } from './operations/cancel-fulfillment.ts';
import { cancelOrder } from './operations/cancel-order.ts';
import { cancelOrderRefund } from './operations/cancel-order-refund.ts';
import { cancelReturn } from './operations/cancel-return.ts';
import { createFulfillment } from './operations/create-fulfillment.ts';
import { createOrder } from './operations/create-order.ts';
import { createOrderRefund } from './operations/create-order-refund.ts';
import { createReturn } from './operations/create-return.ts';
import { declineReturn } from './operations/decline-return.ts';
import { deliverFulfillment } from './operations/deliver-fulfillment.ts';
import { failFulfillment } from './operations/fail-fulfillment.ts';
import { getFulfillment } from './operations/get-fulfillment.ts';
import { getOrder } from './operations/get-order.ts';
import { getOrderProcess } from './operations/get-order-process.ts';
import { getOrderRefund } from './operations/get-order-refund.ts';
import { getOrderRefundProcess } from './operations/get-order-refund-process.ts';
import { getOrderTimeline } from './operations/get-order-timeline.ts';
import { getPaymentMethod } from './operations/get-payment-method.ts';
import { getReturn } from './operations/get-return.ts';
import { getReturnProcess } from './operations/get-return-process.ts';
import { holdOrder } from './operations/hold-order.ts';
import { inspectReturn } from './operations/inspect-return.ts';
import { listFulfillments } from './operations/list-fulfillments.ts';
import { listOrderFacts } from './operations/list-order-facts.ts';
import { listOrderRefunds } from './operations/list-order-refunds.ts';
import { listOrders } from './operations/list-orders.ts';
import { listReturns } from './operations/list-returns.ts';
import { pauseOrderProcess } from './operations/pause-order-process.ts';
import { pauseOrderRefundProcess } from './operations/pause-order-refund-process.ts';
import { pauseReturnProcess } from './operations/pause-return-process.ts';
import { placeExchange } from './operations/place-exchange.ts';
import { progressOrder } from './operations/progress-order.ts';
import { progressOrderRefund } from './operations/progress-order-refund.ts';
import { progressReturn } from './operations/progress-return.ts';
import { receiveReturn } from './operations/receive-return.ts';
import { rejectOrderRefund } from './operations/reject-order-refund.ts';
import { releaseOrder } from './operations/release-order.ts';
import { replacePaymentMethod } from './operations/replace-payment-method.ts';
import { resumeOrderProcess } from './operations/resume-order-process.ts';
import { resumeOrderRefundProcess } from './operations/resume-order-refund-process.ts';
import { resumeReturnProcess } from './operations/resume-return-process.ts';
import { retryOrderRefundStep } from './operations/retry-order-refund-step.ts';
import { retryOrderStep } from './operations/retry-order-step.ts';
import { retryReturnStep } from './operations/retry-return-step.ts';
import { shipFulfillment } from './operations/ship-fulfillment.ts';
import { skipOrderRefundStep } from './operations/skip-order-refund-step.ts';
import { skipOrderStep } from './operations/skip-order-step.ts';
import { skipReturnStep } from './operations/skip-return-step.ts';
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
      approveOrderRefund,
      approveReturn,
      archiveOrder,
      cancelFulfillment,
      cancelOrder,
      cancelOrderRefund,
      cancelReturn,
      createFulfillment,
      createOrder,
      createOrderRefund,
      createReturn,
      declineReturn,
      deliverFulfillment,
      failFulfillment,
      getFulfillment,
      getOrder,
      getOrderProcess,
      getOrderRefund,
      getOrderRefundProcess,
      getOrderTimeline,
      getPaymentMethod,
      getReturn,
      getReturnProcess,
      holdOrder,
      inspectReturn,
      listFulfillments,
      listOrderFacts,
      listOrderRefunds,
      listOrders,
      listReturns,
      pauseOrderProcess,
      pauseOrderRefundProcess,
      pauseReturnProcess,
      placeExchange,
      progressOrder,
      progressOrderRefund,
      progressReturn,
      receiveReturn,
      rejectOrderRefund,
      releaseOrder,
      replacePaymentMethod,
      resumeOrderProcess,
      resumeOrderRefundProcess,
      resumeReturnProcess,
      retryOrderRefundStep,
      retryOrderStep,
      retryReturnStep,
      shipFulfillment,
      skipOrderRefundStep,
      skipOrderStep,
      skipReturnStep,
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
