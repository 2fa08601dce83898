// Made by `npm run generate` from openapi.yml. Do not edit.
export interface paths {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the process alive?
         * @description For a supervisor; asks nothing else.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prometheus metrics
         * @description Text exposition format.
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.yml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This document
         * @description The bundled OpenAPI document that this process runs on.
         */
        get: operations["getOpenapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Can it take requests?
         * @description The database is there, its migrations are done, and the process is not draining.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List audit entries
         * @description The same log, newest first: who changed what, why, and from what to what.
         */
        get: operations["listAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List events
         * @description The service's log as a feed: no gap, nothing ever appears behind a cursor, in order per subject. A tenant's token sees its own events; a machine's without a tenant sees all.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fulfillments/{fulfillmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The fulfillment.
                 * @example ful_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                fulfillmentId: components["parameters"]["fulfillmentId"];
            };
            cookie?: never;
        };
        /**
         * Get a fulfillment
         * @description By its id.
         */
        get: operations["getFulfillment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fulfillments/{fulfillmentId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The fulfillment.
                 * @example ful_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                fulfillmentId: components["parameters"]["fulfillmentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a fulfillment
         * @description Before it ships; or closes one whose delivery failed.
         */
        post: operations["cancelFulfillment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fulfillments/{fulfillmentId}/deliver": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The fulfillment.
                 * @example ful_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                fulfillmentId: components["parameters"]["fulfillmentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deliver a fulfillment
         * @description The goods have arrived. When all have, and the captures are settled, the order is completed.
         */
        post: operations["deliverFulfillment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fulfillments/{fulfillmentId}/fail": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The fulfillment.
                 * @example ful_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                fulfillmentId: components["parameters"]["fulfillmentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report a failed delivery
         * @description The goods came back or were lost; send them again (`ship`) or close (`cancel`).
         */
        post: operations["failFulfillment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fulfillments/{fulfillmentId}/ship": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The fulfillment.
                 * @example ful_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                fulfillmentId: components["parameters"]["fulfillmentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ship a fulfillment
         * @description The point of no return: its share is captured (unless captures are manual) and its stock consumed. More than is on hand for the order is refused (409 `insufficient_on_hand` with `lines[{variantId, requested, onHand}]`). A failed delivery can be sent again, which asks for, captures and consumes nothing more.
         */
        post: operations["shipFulfillment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/order-facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what of orders can be compared
         * @description For the reconciliation of payment-service: of each order what its payments and its reservation must agree with, and nothing of its buyer. Those named, or those that changed in a time, in the order in which they did.
         */
        get: operations["listOrderFacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/order-refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List order refunds
         * @description Newest first. `status=awaitingApproval` is the list of those who approve.
         */
        get: operations["listOrderRefunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/order-refunds/{orderRefundId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The refund.
                 * @example orf_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderRefundId: components["parameters"]["orderRefundId"];
            };
            cookie?: never;
        };
        /**
         * Get an order refund
         * @description How far it is, what it waits for, and what each payment has given back.
         */
        get: operations["getOrderRefund"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/order-refunds/{orderRefundId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The refund.
                 * @example orf_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderRefundId: components["parameters"]["orderRefundId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a refund
         * @description By somebody else than who asked for it; then it is carried out.
         */
        post: operations["approveOrderRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/order-refunds/{orderRefundId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The refund.
                 * @example orf_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderRefundId: components["parameters"]["orderRefundId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a refund back
         * @description Until its process has begun to send it. Canceled twice, it is canceled once.
         */
        post: operations["cancelOrderRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/order-refunds/{orderRefundId}/process": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The refund.
                 * @example orf_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderRefundId: components["parameters"]["orderRefundId"];
            };
            cookie?: never;
        };
        /**
         * Get a refund's process
         * @description The durable workflow behind the refund: what it does, what it waits for and until when, and where to see it.
         */
        get: operations["getOrderRefundProcess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/order-refunds/{orderRefundId}/process/pause": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The refund.
                 * @example orf_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderRefundId: components["parameters"]["orderRefundId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a refund's process
         * @description Calls under way finish; nothing new is begun until it is resumed. Deadlines run on.
         */
        post: operations["pauseOrderRefundProcess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/order-refunds/{orderRefundId}/process/resume": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The refund.
                 * @example orf_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderRefundId: components["parameters"]["orderRefundId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a refund's process
         * @description The process goes on where it was paused.
         */
        post: operations["resumeOrderRefundProcess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/order-refunds/{orderRefundId}/process/retry-step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The refund.
                 * @example orf_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderRefundId: components["parameters"]["orderRefundId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a refund's stuck step now
         * @description By itself it is tried once an hour. A definite failure gets the next attempt number; an outcome in doubt keeps its own and is asked for.
         */
        post: operations["retryOrderRefundStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/order-refunds/{orderRefundId}/process/skip-step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The refund.
                 * @example orf_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderRefundId: components["parameters"]["orderRefundId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave a refund's stuck step undone
         * @description For what a person has done by hand. A step that others depend on, and one that moves money and whose outcome is in doubt, is not skipped (409 `step_not_skippable`).
         */
        post: operations["skipOrderRefundStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/order-refunds/{orderRefundId}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The refund.
                 * @example orf_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderRefundId: components["parameters"]["orderRefundId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report progress of a refund
         * @description The only way a workflow changes a refund; the row decides. A payment snapshot is the order's news, too.
         */
        post: operations["progressOrderRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/order-refunds/{orderRefundId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The refund.
                 * @example orf_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderRefundId: components["parameters"]["orderRefundId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a refund
         * @description What it claimed is free again. The reason is for who asked.
         */
        post: operations["rejectOrderRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List orders
         * @description Newest first unless `sort` says otherwise.
         */
        get: operations["listOrders"];
        put?: never;
        /**
         * Place an order
         * @description Prices are asked of the catalog, never taken from the client, and fixed here once. Stock is reserved before the order exists, so that "out of stock" is heard at once; payment and shipment then follow in the order's process, which starts even if Temporal is away now. The same Idempotency-Key gives the same order. With `Prefer: wait=N` the answer comes when the order has left `pending`, or after N seconds.
         */
        post: operations["createOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        /**
         * Get an order
         * @description With its lines, fulfillments and payments as last told.
         */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive an order
         * @description A mark for lists; the status stays. Only an order that has ended.
         */
        post: operations["archiveOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an order, or lines of it
         * @description Without `lines` the whole order: it is asked for at once (`cancelRequestedAt`), what was done is undone, and `status` becomes `canceled` when that is finished. With `lines`, quantities that have not shipped: their stock is released and their share is never captured. What was captured for them is refunded by a refund of its own. After a shipment the whole can't be canceled any more.
         */
        post: operations["cancelOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/fulfillments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        /**
         * List an order's fulfillments
         * @description Newest first.
         */
        get: operations["listFulfillments"];
        put?: never;
        /**
         * Prepare a fulfillment
         * @description All or a part of what has neither shipped nor been canceled; several may be under way.
         */
        post: operations["createFulfillment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold an order
         * @description Stops authorization, new fulfillments, shipping and completion. What is under way finishes, and deadlines run on.
         */
        post: operations["holdOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/payment-method": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give another payment method
         * @description After a decline, while 3-D Secure waits, when a capture was refused after a shipment, or when an authorization has lapsed or could not be renewed (`waitingFor: paymentMethod`). The process authorizes with it.
         */
        post: operations["replacePaymentMethod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/payment-methods/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its number within the order, from 1.
                 * @example 1
                 */
                number: components["parameters"]["methodNumber"];
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        /**
         * Get a payment method with its token
         * @description For payment-service alone: the token leaves this service nowhere else.
         */
        get: operations["getPaymentMethod"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/process": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        /**
         * Get an order's process
         * @description The durable workflow behind the order: what it does, what it waits for and until when, and where to see it.
         */
        get: operations["getOrderProcess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/process/pause": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause an order's process
         * @description Calls under way finish; nothing new is begun until it is resumed. Deadlines run on.
         */
        post: operations["pauseOrderProcess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/process/resume": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume an order's process
         * @description The process goes on where it was paused.
         */
        post: operations["resumeOrderProcess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/process/retry-step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try an order's stuck step now
         * @description By itself it is tried once an hour. A definite failure gets the next attempt number; an outcome in doubt keeps its own and is asked for.
         */
        post: operations["retryOrderStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/process/skip-step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave an order's stuck step undone
         * @description For what a person has done by hand. A step that others depend on, and one that moves money and whose outcome is in doubt, is not skipped (409 `step_not_skippable`).
         */
        post: operations["skipOrderStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report progress of the process
         * @description The only way a workflow changes an order. The row decides: a step that the order's state does not allow is refused. A payment snapshot is taken in every status; one older than what is known of that payment is ignored.
         */
        post: operations["progressOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refund an order
         * @description What is to go back to the buyer: `lines` by quantity, each with its share of total and tax, and on wish of the shipping; or an `amount`; or, without both, all that is left. Several refunds of an order, also at once, never exceed what was captured (409 `refund_exceeds_captured` with `left`). Above the store's `refundApprovalLimit` it is `awaitingApproval`; else its process begins at once. Only what has shipped is refunded by line: what has not is canceled, which refunds it too.
         */
        post: operations["createOrderRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release an order
         * @description Ends a hold: the order goes on from where it is by now.
         */
        post: operations["releaseOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a return
         * @description Of what was delivered, within the `returnWindow` that the order was placed under, and is in no other return. Where the store approves by itself it is `approved` at once; else `requested`. With `exchange` an order for other goods is placed when these have been inspected, at the prices and from the stock of that day; what came back pays for it.
         */
        post: operations["createReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        /**
         * Get an order's timeline
         * @description Every change of the order and its fulfillments: when, by whom, why. A view of the one log, there whether or not Temporal still has the history.
         */
        get: operations["getOrderTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List returns
         * @description Newest first. `status=requested` is the list of those who approve, `status=received` that of the warehouse.
         */
        get: operations["listReturns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/returns/{returnId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The return.
                 * @example ret_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                returnId: components["parameters"]["returnId"];
            };
            cookie?: never;
        };
        /**
         * Get a return
         * @description What has come back, in which state, and what it waits for.
         */
        get: operations["getReturn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/returns/{returnId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The return.
                 * @example ret_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                returnId: components["parameters"]["returnId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a return
         * @description The buyer may send the goods, until the deadline.
         */
        post: operations["approveReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/returns/{returnId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The return.
                 * @example ret_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                returnId: components["parameters"]["returnId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a return back
         * @description Until something has arrived. Canceled twice, it is canceled once.
         */
        post: operations["cancelReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/returns/{returnId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The return.
                 * @example ret_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                returnId: components["parameters"]["returnId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline a return
         * @description The reason is for the buyer. What it held can be asked for again.
         */
        post: operations["declineReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/returns/{returnId}/exchange": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The return.
                 * @example ret_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                returnId: components["parameters"]["returnId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Place the order that is given in exchange
         * @description For the return's process, once the goods have been inspected: asks today's prices and the stock, places the order and opens the refund that pays for it. What can't be sold or is not there is refunded as without an exchange.
         */
        post: operations["placeExchange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/returns/{returnId}/inspect": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The return.
                 * @example ret_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                returnId: components["parameters"]["returnId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Inspect returned goods
         * @description Every received piece gets a disposition. What is fit to sell goes back on hand at the location, the rest is written off by movements; what was received is refunded by a refund of its own, `missing` pieces are not.
         */
        post: operations["inspectReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/returns/{returnId}/process": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The return.
                 * @example ret_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                returnId: components["parameters"]["returnId"];
            };
            cookie?: never;
        };
        /**
         * Get a return's process
         * @description The durable workflow behind the return: what it does, what it waits for and until when, and where to see it.
         */
        get: operations["getReturnProcess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/returns/{returnId}/process/pause": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The return.
                 * @example ret_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                returnId: components["parameters"]["returnId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a return's process
         * @description Calls under way finish; nothing new is begun until it is resumed. Deadlines run on.
         */
        post: operations["pauseReturnProcess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/returns/{returnId}/process/resume": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The return.
                 * @example ret_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                returnId: components["parameters"]["returnId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a return's process
         * @description The process goes on where it was paused.
         */
        post: operations["resumeReturnProcess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/returns/{returnId}/process/retry-step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The return.
                 * @example ret_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                returnId: components["parameters"]["returnId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a return's stuck step now
         * @description By itself it is tried once an hour. A definite failure gets the next attempt number; an outcome in doubt keeps its own and is asked for.
         */
        post: operations["retryReturnStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/returns/{returnId}/process/skip-step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The return.
                 * @example ret_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                returnId: components["parameters"]["returnId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave a return's stuck step undone
         * @description For what a person has done by hand. A step that others depend on, and one that moves money and whose outcome is in doubt, is not skipped (409 `step_not_skippable`).
         */
        post: operations["skipReturnStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/returns/{returnId}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The return.
                 * @example ret_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                returnId: components["parameters"]["returnId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report progress of a return
         * @description The only way a workflow changes a return; the row decides.
         */
        post: operations["progressReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/returns/{returnId}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The return.
                 * @example ret_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                returnId: components["parameters"]["returnId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive returned goods
         * @description Some or all of what was announced. With `final`, no more is expected.
         */
        post: operations["receiveReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @example {
         *       "line1": "1 Beaver Dam Road",
         *       "city": "Portland",
         *       "region": "OR",
         *       "postalCode": "97201",
         *       "country": "US"
         *     }
         */
        Address: {
            city: string;
            country: components["schemas"]["Country"];
            line1: string;
            line2?: string;
            name?: string;
            phone?: string;
            postalCode?: string;
            region?: string;
        };
        AuditEntry: {
            actor: string;
            /** @description Field → [before, after]. */
            changed: Record<string, never>;
            createdAt: components["schemas"]["Timestamp"];
            id: string;
            reason: string | null;
            subject: {
                id: string;
                type: string;
                version: components["schemas"]["Version"];
            };
            tenantId: components["schemas"]["TenantId"];
            type: string;
        };
        Cancellation: {
            lines?: components["schemas"]["LineQuantities"];
            reason?: string;
        };
        /**
         * @description `automatic`: each shipment captures its share; `manual`: only a person does.
         * @example automatic
         * @enum {string}
         */
        CaptureMethod: "automatic" | "manual";
        /** @example 0 */
        Count: number;
        /**
         * @description ISO 3166-1 alpha-2 code.
         * @example US
         */
        Country: string;
        /**
         * @description ISO 4217 code.
         * @example USD
         */
        Currency: string;
        Customer: {
            email: components["schemas"]["Email"];
            name?: string;
        };
        /** @example cus_01kb2v3w4x5y6z7a8b9c0d1e2f */
        CustomerId: string;
        Decision: {
            reason?: string;
        };
        /**
         * @description `restock`: fit to sell. `damaged`, `discard`: written off. `missing`: was not in the parcel, and is not refunded.
         * @enum {string}
         */
        Disposition: "restock" | "damaged" | "missing" | "discard";
        /** @example dpl_01kb2v3w4x5y6z7a8b9c0d1e2f */
        DunningPlanId: string;
        /** @example drn_01kb2v3w4x5y6z7a8b9c0d1e2f */
        DunningRunId: string;
        /**
         * Format: email
         * @example ada@lodge.example
         */
        Email: string;
        Empty: Record<string, never>;
        /** @description A CloudEvents 1.0 event in its JSON form; extension attributes are lower case, as that standard wants. */
        Event: {
            actor: string;
            causation?: string;
            correlation: string;
            /** @description The subject's public representation after the change, and what changed. */
            data: {
                [key: string]: unknown;
            };
            /** @constant */
            datacontenttype: "application/json";
            depth: number;
            id: string;
            reason?: string;
            /** @description The cursor behind which this event is the last: `after` it. */
            sequence: string;
            /** @description Name of the service. */
            source: string;
            /** @constant */
            specversion: "1.0";
            /** @description Kind and id, as in `order/ord_…`. */
            subject: string;
            subjectversion: components["schemas"]["Version"];
            tenantid: components["schemas"]["TenantId"];
            time: components["schemas"]["Timestamp"];
            traceparent?: string;
            type: string;
        };
        /** @description What the customer gets for the goods that come back. */
        Exchange: {
            lines: components["schemas"]["VariantQuantities"];
            /** @description The order that is given in exchange. */
            orderId: string | null;
            /** @description What the new goods cost. More than the worth is charged, less is refunded. */
            price: components["schemas"]["Money"] | null;
            /** @description Why it was refused, as a problem's code: `out_of_stock`. */
            refusal: string | null;
            /**
             * @description `placed`: an order of its own. `refused`: the goods are refunded instead.
             * @enum {string}
             */
            status: "pending" | "placed" | "refused";
            /** @description What the goods that came back are worth; it pays for the new ones. */
            worth: components["schemas"]["Money"] | null;
        };
        ExchangeOf: {
            orderId: components["schemas"]["OrderId"];
            returnId: components["schemas"]["ReturnId"];
        };
        ExchangePlacement: {
            /** @description The share of the shipping counts, too. */
            includeShipping: boolean;
        };
        Fulfillment: {
            /** @description Its share of the total; null until it ships. */
            captureAmount: components["schemas"]["Money"] | null;
            createdAt: components["schemas"]["Timestamp"];
            deliveredAt: components["schemas"]["TimestampNull"];
            failureReason: string | null;
            id: components["schemas"]["FulfillmentId"];
            lines: {
                orderLineId: components["schemas"]["OrderLineId"];
                quantity: components["schemas"]["Quantity"];
                variantId: components["schemas"]["VariantId"];
            }[];
            metadata: components["schemas"]["Metadata"];
            orderId: components["schemas"]["OrderId"];
            shippedAt: components["schemas"]["TimestampNull"];
            /** @enum {string} */
            status: "pending" | "shipped" | "delivered" | "deliveryFailed" | "closed" | "canceled";
            tenantId: components["schemas"]["TenantId"];
            tracking: components["schemas"]["Tracking"] | null;
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        /** @example ful_01kb2v3w4x5y6z7a8b9c0d1e2f */
        FulfillmentId: string;
        FulfillmentPage: {
            data: components["schemas"]["Fulfillment"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        /**
         * @description Computed from the fulfillments.
         * @example unfulfilled
         * @enum {string}
         */
        FulfillmentStatus: "unfulfilled" | "partiallyFulfilled" | "fulfilled" | "delivered";
        LineQuantities: {
            orderLineId: components["schemas"]["OrderLineId"];
            quantity: components["schemas"]["Quantity"];
        }[];
        /** @example loc_01kb2v3w4x5y6z7a8b9c0d1e2f */
        LocationId: string;
        /**
         * @description Up to 50 strings of the client's own, as in Stripe.
         * @example {
         *       "channel": "web"
         *     }
         */
        Metadata: {
            [key: string]: string;
        };
        /**
         * @description In the order's currency.
         * @example 0
         */
        MinorUnits: number;
        /**
         * @description An amount in integer minor units (cents) and its ISO 4217 currency.
         * @example {
         *       "amount": 1999,
         *       "currency": "USD"
         *     }
         */
        Money: {
            /** @example 1999 */
            amount: number;
            currency: components["schemas"]["Currency"];
        };
        NewFulfillment: {
            lines: components["schemas"]["LineQuantities"];
            metadata?: components["schemas"]["Metadata"];
            tracking?: components["schemas"]["Tracking"];
        };
        NewOrder: {
            billingAddress?: components["schemas"]["Address"];
            captureMethod?: components["schemas"]["CaptureMethod"];
            currency?: components["schemas"]["Currency"];
            customer: components["schemas"]["Customer"];
            lines: {
                quantity: components["schemas"]["Quantity"];
                variantId: components["schemas"]["VariantId"];
            }[];
            metadata?: components["schemas"]["Metadata"];
            note?: string;
            /** @description `storeCredit` pays the whole order from the customer's store credit. */
            paymentMethod: components["schemas"]["PaymentMethodChoice"];
            shippingAddress: components["schemas"]["Address"];
            shippingOptionId?: components["schemas"]["ShippingOptionId"];
            /** @description Up to so much is paid from the customer's store credit, and only the rest with `paymentMethod`. When less is available nothing is charged, and the order asks for another payment method. */
            storeCredit?: components["schemas"]["PositiveMoney"];
            storeId: components["schemas"]["StoreId"];
        };
        NewOrderRefund: {
            amount?: components["schemas"]["PositiveMoney"];
            /**
             * @description With `lines`: their share of the shipping, too.
             * @default false
             */
            includeShipping?: boolean;
            lines?: components["schemas"]["LineQuantities"];
            metadata?: components["schemas"]["Metadata"];
            reason: string;
            /** @description A return whose own refund was refused or rejected; it is closed when this one has succeeded. */
            returnId?: components["schemas"]["ReturnId"];
            /** @description Without it each payment's own way. */
            target?: components["schemas"]["RefundTarget"];
        };
        NewReturn: {
            /** @description What the customer wants for them instead of the money. */
            exchange?: {
                lines: components["schemas"]["VariantQuantities"];
            };
            lines: components["schemas"]["LineQuantities"];
            metadata?: components["schemas"]["Metadata"];
            reason: string;
            /** @description Where the money goes that is not spent on an exchange. Without it each payment's own way. */
            refundTarget?: components["schemas"]["RefundTarget"];
        };
        /** @description What the buyer must do; null when nothing. */
        NextAction: {
            /** @constant */
            type: "authenticate";
            /** @description The bank's page for 3-D Secure. */
            url: string;
        } | {
            declineCode: string | null;
            /** @constant */
            type: "replacePaymentMethod";
        } | null;
        /**
         * @description Opaque; null on the last page.
         * @example null
         */
        NextCursor: string | null;
        OptionalReason: {
            reason?: string;
        };
        Order: {
            archivedAt: components["schemas"]["TimestampNull"];
            /**
             * @description `stuck` when a step of the process fails for longer than it may.
             * @enum {string|null}
             */
            attention: "stuck" | null;
            billingAddress: components["schemas"]["Address"] | null;
            /** @description The share of the total that canceled lines have taken away. */
            canceledTotal: components["schemas"]["Money"];
            cancelRequestedAt: components["schemas"]["TimestampNull"];
            captureMethod: components["schemas"]["CaptureMethod"];
            createdAt: components["schemas"]["Timestamp"];
            currency: components["schemas"]["Currency"];
            customer: components["schemas"]["Customer"];
            customerId: components["schemas"]["CustomerId"];
            /** @description The order and the return that this one is given in exchange for. */
            exchangeOf: components["schemas"]["ExchangeOf"] | null;
            /** @description When the order expires unless it is paid; the plan's end when a declined card is tried again. */
            expiresAt: components["schemas"]["Timestamp"];
            fulfillmentStatus: components["schemas"]["FulfillmentStatus"];
            /** @description The status to which `release` returns. */
            heldFrom: components["schemas"]["OrderStatus"] | null;
            holdReason: string | null;
            id: components["schemas"]["OrderId"];
            lines: components["schemas"]["OrderLine"][];
            metadata: components["schemas"]["Metadata"];
            nextAction: components["schemas"]["NextAction"];
            note: string | null;
            /** @description Rising within the tenant; gaps are normal. */
            number: number;
            paymentMethods: components["schemas"]["PaymentMethod"][];
            paymentRetry: components["schemas"]["PaymentRetry"] | null;
            payments: components["schemas"]["PaymentSnapshot"][];
            paymentStatus: components["schemas"]["PaymentStatus"];
            policy: components["schemas"]["Policy"];
            reservationId: string;
            returnStatus: components["schemas"]["OrderReturnStatus"];
            shipping: components["schemas"]["OrderShipping"] | null;
            shippingAddress: components["schemas"]["Address"];
            shippingTotal: components["schemas"]["Money"];
            status: components["schemas"]["OrderStatus"];
            storeId: components["schemas"]["StoreId"];
            subtotal: components["schemas"]["Money"];
            taxTotal: components["schemas"]["Money"];
            tenantId: components["schemas"]["TenantId"];
            total: components["schemas"]["Money"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
            waitingFor: components["schemas"]["WaitingForNull"];
            waitingUntil: components["schemas"]["TimestampNull"];
        };
        OrderFacts: {
            currency: string;
            /** @description What it costs without its canceled lines, in minor units. */
            due: number;
            heldFrom: string | null;
            id: components["schemas"]["OrderId"];
            lines: {
                canceled: number;
                quantity: number;
                shipped: number;
                variantId: string;
            }[];
            /** @description As last told. */
            payments: {
                authorized: components["schemas"]["MinorUnits"];
                captured: components["schemas"]["MinorUnits"];
                disputed: components["schemas"]["MinorUnits"];
                id: components["schemas"]["PaymentId"];
                refunded: components["schemas"]["MinorUnits"];
                state: components["schemas"]["PaymentState"];
                version: components["schemas"]["Version"];
                voided: components["schemas"]["MinorUnits"];
            }[];
            /** @description A refund of it waits for an approval, or is being sent. */
            refundUnderWay: boolean;
            reservationId: string;
            status: components["schemas"]["OrderStatus"];
            storeId: string;
            updatedAt: components["schemas"]["Timestamp"];
            waitingFor: string | null;
        };
        /** @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f */
        OrderId: string;
        /** @description What was sold, as it was priced when the order was placed. */
        OrderLine: {
            canceled: components["schemas"]["Count"];
            categoryIds: string[];
            delivered: components["schemas"]["Count"];
            id: components["schemas"]["OrderLineId"];
            productId: string;
            quantity: components["schemas"]["Quantity"];
            shipped: components["schemas"]["Count"];
            sku: string;
            subtotal: components["schemas"]["Money"];
            tax: components["schemas"]["Tax"];
            taxIncluded: boolean;
            title: string;
            total: components["schemas"]["Money"];
            unitPrice: components["schemas"]["Money"];
            variantId: components["schemas"]["VariantId"];
        };
        /** @example oline_01kb2v3w4x5y6z7a8b9c0d1e2f */
        OrderLineId: string;
        OrderPage: {
            data: components["schemas"]["Order"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        OrderRefund: {
            amount: components["schemas"]["Money"];
            /** @description Rejected by itself then. */
            approvalDeadline: components["schemas"]["TimestampNull"];
            /**
             * @description `escalated`: half of the time for an approval has passed. `stuck`: a step fails for longer than it may.
             * @enum {string|null}
             */
            attention: "stuck" | "escalated" | null;
            /**
             * @description `cancellation`: opened by itself, for money that was taken and is not due. `return`: by an inspection. `exchange`: becomes the store credit that pays the order given in exchange.
             * @enum {string}
             */
            cause: "request" | "cancellation" | "return" | "exchange";
            createdAt: components["schemas"]["Timestamp"];
            decidedAt: components["schemas"]["TimestampNull"];
            /** @description Who approved or rejected it; null when nobody had to. */
            decidedBy: string | null;
            decisionReason: string | null;
            id: components["schemas"]["OrderRefundId"];
            lines: components["schemas"]["OrderRefundLine"][];
            metadata: components["schemas"]["Metadata"];
            orderId: components["schemas"]["OrderId"];
            reason: string;
            /** @description What has gone back of it. */
            refundedAmount: components["schemas"]["Money"];
            /** @example user:usr_01kb2v3w4x5y6z7a8b9c0d1e2f */
            requestedBy: string;
            /** @description The return that it is the outcome of. */
            returnId: string | null;
            shares: components["schemas"]["OrderRefundShare"][];
            /** @description The shipping in it. */
            shippingAmount: components["schemas"]["Money"];
            status: components["schemas"]["OrderRefundStatus"];
            storeId: components["schemas"]["StoreId"];
            target: components["schemas"]["RefundTarget"] | null;
            tenantId: components["schemas"]["TenantId"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
            waitingFor: components["schemas"]["WaitingForNull"];
            waitingUntil: components["schemas"]["TimestampNull"];
        };
        /** @example orf_01kb2v3w4x5y6z7a8b9c0d1e2f */
        OrderRefundId: string;
        OrderRefundLine: {
            /** @description Their share of the line's total, tax included. */
            amount: components["schemas"]["Money"];
            orderLineId: components["schemas"]["OrderLineId"];
            quantity: components["schemas"]["Quantity"];
            /** @description The tax in it. */
            taxAmount: components["schemas"]["Money"];
        };
        OrderRefundPage: {
            data: components["schemas"]["OrderRefund"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        OrderRefundProgress: {
            payment?: components["schemas"]["PaymentSnapshot"];
            reason?: string;
            /** @description With `refunded`: what became of one payment's share. */
            share?: {
                declineCode?: string;
                paymentId: components["schemas"]["PaymentId"];
                refundId: string;
                /** @enum {string} */
                status: "pending" | "reconciling" | "succeeded" | "failed";
            };
            /** @enum {string} */
            step: "escalated" | "approvalExpired" | "executing" | "refunded" | "waiting" | "succeeded" | "failed";
            /** @description A step fails for longer than it may. */
            stuck?: boolean;
            waitingFor?: components["schemas"]["WaitingFor"];
            waitingUntil?: components["schemas"]["Timestamp"];
        };
        /** @description What one of the order's payments gives back. */
        OrderRefundShare: {
            amount: components["schemas"]["Money"];
            declineCode: string | null;
            paymentId: components["schemas"]["PaymentId"];
            /**
             * @description Its refund at payment-service.
             * @example rfd_01kb2v3w4x5y6z7a8b9c0d1e2f
             */
            refundId: string | null;
            status: components["schemas"]["OrderRefundShareStatus"];
        };
        /** @enum {string} */
        OrderRefundShareStatus: "notSent" | "pending" | "reconciling" | "succeeded" | "failed";
        /** @enum {string} */
        OrderRefundStatus: "awaitingApproval" | "approved" | "executing" | "succeeded" | "failed" | "rejected" | "canceled";
        /** @enum {string} */
        OrderReturnStatus: "none" | "requested" | "inProgress" | "returned";
        OrderShipping: {
            amount: components["schemas"]["Money"];
            name: string;
            optionId: components["schemas"]["ShippingOptionId"];
            tax: components["schemas"]["Tax"];
            total: components["schemas"]["Money"];
        };
        /**
         * @example pending
         * @enum {string}
         */
        OrderStatus: "pending" | "requiresAction" | "confirmed" | "processing" | "completed" | "onHold" | "canceled" | "expired" | "failed";
        /** @example pay_01kb2v3w4x5y6z7a8b9c0d1e2f */
        PaymentId: string;
        PaymentMethod: {
            createdAt: components["schemas"]["Timestamp"];
            number: number;
            type: components["schemas"]["PaymentMethodType"];
        };
        PaymentMethodChoice: {
            token?: components["schemas"]["PaymentToken"];
            type: components["schemas"]["PaymentMethodType"];
        };
        /**
         * @example card
         * @enum {string}
         */
        PaymentMethodType: "card" | "bankTransfer" | "cash" | "storeCredit";
        PaymentMethodWithToken: {
            customerId: components["schemas"]["CustomerId"];
            number: number;
            token?: components["schemas"]["PaymentToken"];
            type: components["schemas"]["PaymentMethodType"];
        };
        /** @description The declined card that is tried again by the store's dunning plan. `starting` until its run is there. When it ends without money the order waits for another payment method, until `expiresAt` unless it was confirmed before. */
        PaymentRetry: {
            attempts: number;
            /** @description Its run: `/v1/dunning-runs` of payment-service. */
            dunningRunId: string | null;
            /** @description Why it tries no more. */
            endReason: string | null;
            endsAt: components["schemas"]["TimestampNull"];
            /** @description Number of the payment method. */
            method: number;
            /** @description When its next step is due. */
            nextAt: components["schemas"]["TimestampNull"];
            paymentId: components["schemas"]["PaymentId"];
            /** @enum {string} */
            status: "starting" | "running" | "recovered" | "exhausted" | "refused" | "stopped";
        };
        /** @description A payment as payment-service last told it. */
        PaymentSnapshot: {
            authorized: components["schemas"]["MinorUnits"];
            captured: components["schemas"]["MinorUnits"];
            declineCode?: string;
            /**
             * @description `soft`: the same card may work later. Only with `declineCode`.
             * @enum {string}
             */
            declineKind?: "soft" | "hard";
            disputed: components["schemas"]["MinorUnits"];
            id: components["schemas"]["PaymentId"];
            nextAction?: {
                /** @constant */
                type: "authenticate";
                url: string;
            };
            refunded: components["schemas"]["MinorUnits"];
            state: components["schemas"]["PaymentState"];
            version: components["schemas"]["Version"];
            voided: components["schemas"]["MinorUnits"];
        };
        /** @enum {string} */
        PaymentState: "requiresPaymentMethod" | "processing" | "requiresAction" | "authorized" | "partiallyCaptured" | "captured" | "failed" | "canceled" | "voided" | "expired" | "reconciling";
        /**
         * @description Computed over all payments of the order.
         * @example unpaid
         * @enum {string}
         */
        PaymentStatus: "unpaid" | "authorized" | "partiallyPaid" | "paid" | "partiallyRefunded" | "refunded" | "voided" | "failed" | "disputed";
        /**
         * @description The gateway's reference of the card, as in `pm_…`. Never a card number.
         * @example pm_card_visa
         */
        PaymentToken: string;
        PlacedExchange: {
            orderId: string | null;
            /** @description A refund was opened. */
            refunded: boolean;
        };
        /** @description The store's settings that the order was placed under; a later change touches no running order. */
        Policy: {
            /**
             * @description What is done about a card's authorization whose time is nearly over, before all has been captured.
             * @enum {string}
             */
            authorizationExpiry: "capture" | "reauthorize" | "cancel";
            /** @description By which a declined card is tried again; null means that none is. */
            dunningPlan: components["schemas"]["DunningPlanId"] | null;
            /** @example en-US */
            locale: string;
            /**
             * @description ISO 8601.
             * @example PT1H
             */
            paymentTtl: string;
            /** @description A refund above it, or in another currency, needs an approval; null means none does. */
            refundApprovalLimit: components["schemas"]["Money"] | null;
            /**
             * @description ISO 8601. A refund that nobody has approved is rejected then.
             * @example P7D
             */
            refundApprovalTtl: string;
            /**
             * @description ISO 8601. How long stock is held while a declined card is tried again.
             * @example P1D
             */
            reservationTtl: string;
            /** @enum {string} */
            returnApproval: "manual" | "automatic";
            /**
             * @description ISO 8601. An approved return of which nothing has arrived expires then.
             * @example P30D
             */
            returnArrivalTtl: string;
            /**
             * @description ISO 8601. How long after delivery a return can be asked for.
             * @example P30D
             */
            returnWindow: string;
            /** @example America/Los_Angeles */
            timeZone: string;
        };
        PositiveMoney: {
            /** @example 2400 */
            amount: number;
            currency: components["schemas"]["Currency"];
        };
        /** @description RFC 9457. `code` is stable and documented; `errors` points into the request. */
        Problem: {
            /** @example validation_failed */
            code: string;
            detail?: string;
            errors?: {
                code: string;
                detail: string;
                /** @description JSON Pointer into the body, or `query/limit`, `path/orderId`, `header/If-Match`. */
                pointer: string;
            }[];
            /** @example req_01kb2v3w4x5y6z7a8b9c0d1e2f */
            requestId: string;
            /** @example 400 */
            status: number;
            /** @example The request is not valid. */
            title: string;
            /** @example https://beaveros.example/problems/validation_failed */
            type: string;
        };
        Process: {
            orderId: components["schemas"]["OrderId"];
            /** @description The refund whose process it is, if any. */
            orderRefundId: string | null;
            /** @description An operator has paused it; calls under way may still finish. */
            paused: boolean;
            /** @description The return whose process it is, if any. */
            returnId: string | null;
            /** @description Null while Temporal can't say. */
            runId: string | null;
            /**
             * @description `notStarted` until the relay has started it; `unknown` while Temporal is away.
             * @enum {string}
             */
            state: "notStarted" | "running" | "completed" | "failed" | "canceled" | "terminated" | "timedOut" | "unknown";
            /** @enum {string} */
            temporal: "reachable" | "unreachable";
            /** @description The process in Temporal's Web UI. */
            url: string;
            waitingFor: components["schemas"]["WaitingForNull"];
            waitingUntil: components["schemas"]["TimestampNull"];
            workflowId: string;
        };
        Progress: {
            /** @description With `paymentDeclined`: what was asked for, in minor units; without it what is missing. */
            declinedAmount?: number;
            payment?: components["schemas"]["PaymentSnapshot"];
            reason?: string;
            retry?: components["schemas"]["RetryProgress"];
            step: components["schemas"]["ProgressStep"];
            /** @description A step fails for longer than it may. */
            stuck?: boolean;
            waitingFor?: components["schemas"]["WaitingFor"];
            waitingUntil?: components["schemas"]["Timestamp"];
        };
        ProgressResult: {
            id: components["schemas"]["OrderId"];
            status: components["schemas"]["OrderStatus"];
            version: components["schemas"]["Version"];
        };
        /** @enum {string} */
        ProgressStep: "paymentAuthorized" | "paymentActionRequired" | "paymentDeclined" | "paymentFailed" | "paymentCaptured" | "paymentVoided" | "stockCommitted" | "stockLost" | "paymentExpired" | "canceled" | "completed" | "paymentChanged" | "authorizationExpiring" | "retryScheduled" | "paymentRetried" | "retryRecovered" | "retryExhausted" | "retryRefused" | "retryStopped" | "waiting";
        /** @example 1 */
        Quantity: number;
        Reason: {
            reason: string;
        };
        /**
         * @description `original`: the way the money came. `storeCredit`: the customer can spend it on another order. `manual`: somebody pays it back by hand and says so at payment-service.
         * @enum {string}
         */
        RefundTarget: "original" | "storeCredit" | "manual";
        Rejection: {
            reason: string;
        };
        /** @description How far the payment retry is; with the steps that begin with `retry`, and `paymentRetried`. */
        RetryProgress: {
            attempts?: number;
            dunningRunId?: components["schemas"]["DunningRunId"];
            endReason?: string;
            endsAt?: components["schemas"]["Timestamp"];
            /** @description Number of the payment method that is tried again. */
            method: number;
            /** @description When the next step is due; absent when none is left. */
            nextAt?: components["schemas"]["Timestamp"];
            startedAt?: components["schemas"]["Timestamp"];
        };
        Return: {
            /** @description It expires then if nothing has arrived. */
            arrivalDeadline: components["schemas"]["TimestampNull"];
            /**
             * @description `refundFailed`: its refund was refused or rejected; another one names this return. `exchangeRefused`: nothing can be given in exchange, so it is refunded.
             * @enum {string|null}
             */
            attention: "stuck" | "refundFailed" | "exchangeRefused" | null;
            createdAt: components["schemas"]["Timestamp"];
            decidedAt: components["schemas"]["TimestampNull"];
            /** @description Who approved or declined it; null when nobody had to. */
            decidedBy: string | null;
            decisionReason: string | null;
            exchange: components["schemas"]["Exchange"] | null;
            id: components["schemas"]["ReturnId"];
            lines: components["schemas"]["ReturnLine"][];
            /** @description Where they were inspected. */
            locationId: string | null;
            metadata: components["schemas"]["Metadata"];
            orderId: components["schemas"]["OrderId"];
            /** @description The refund that came of it; of an exchange the last. */
            orderRefundId: string | null;
            reason: string;
            refundTarget: components["schemas"]["RefundTarget"] | null;
            /** @example user:usr_01kb2v3w4x5y6z7a8b9c0d1e2f */
            requestedBy: string;
            status: components["schemas"]["ReturnStatus"];
            storeId: components["schemas"]["StoreId"];
            tenantId: components["schemas"]["TenantId"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
            waitingFor: components["schemas"]["WaitingForNull"];
            waitingUntil: components["schemas"]["TimestampNull"];
        };
        ReturnArrival: {
            /**
             * @description No more is expected.
             * @default false
             */
            final?: boolean;
            lines?: components["schemas"]["LineQuantities"];
        };
        /** @example ret_01kb2v3w4x5y6z7a8b9c0d1e2f */
        ReturnId: string;
        ReturnInspection: {
            /**
             * @description Their share of the shipping is refunded, too.
             * @default false
             */
            includeShipping?: boolean;
            lines: {
                disposition: components["schemas"]["Disposition"];
                orderLineId: components["schemas"]["OrderLineId"];
                quantity: components["schemas"]["Quantity"];
            }[];
            /** @description Where the goods are. */
            locationId: components["schemas"]["LocationId"];
            /**
             * @description `false`: nothing is refunded by this.
             * @default true
             */
            refund?: boolean;
        };
        ReturnLine: {
            dispositions: {
                disposition: components["schemas"]["Disposition"];
                quantity: components["schemas"]["Quantity"];
            }[];
            orderLineId: components["schemas"]["OrderLineId"];
            quantity: components["schemas"]["Quantity"];
            receivedQuantity: number;
            variantId: components["schemas"]["VariantId"];
        };
        ReturnPage: {
            data: components["schemas"]["Return"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        ReturnProgress: {
            reason?: string;
            /** @enum {string} */
            step: "expired" | "refundFailed" | "closed" | "waiting";
            /** @description A step fails for longer than it may. */
            stuck?: boolean;
            waitingFor?: components["schemas"]["WaitingFor"];
            waitingUntil?: components["schemas"]["Timestamp"];
        };
        /** @enum {string} */
        ReturnStatus: "requested" | "approved" | "received" | "inspected" | "closed" | "declined" | "canceled" | "expired";
        Shipment: {
            tracking?: components["schemas"]["Tracking"];
        };
        /** @example shp_01kb2v3w4x5y6z7a8b9c0d1e2f */
        ShippingOptionId: string;
        /** @example sto_01kb2v3w4x5y6z7a8b9c0d1e2f */
        StoreId: string;
        Tax: {
            amount: components["schemas"]["Money"];
            jurisdiction: string | null;
            /**
             * @description A decimal fraction.
             * @example 0.0825
             */
            rate: string;
            /** @description Null where no rate applies. */
            rateId: string | null;
        };
        /** @example ten_01kb2v3w4x5y6z7a8b9c0d1e2f */
        TenantId: string;
        TimelineEntry: {
            /** @example user:usr_01kb2v3w4x5y6z7a8b9c0d1e2f */
            actor: string;
            /** @description Field → [before, after]. */
            changed: {
                [key: string]: unknown;
            };
            createdAt: components["schemas"]["Timestamp"];
            id: string;
            reason: string | null;
            /** @description The order's id, a fulfillment's, a refund's or a return's. */
            subject: string;
            tenantId: components["schemas"]["TenantId"];
            /** @example order.placed */
            type: string;
        };
        TimelinePage: {
            data: components["schemas"]["TimelineEntry"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        /**
         * Format: date-time
         * @description RFC 3339, UTC.
         * @example 2026-11-01T09:30:00.000Z
         */
        Timestamp: string;
        /**
         * Format: date-time
         * @description RFC 3339, UTC; null until it happens.
         * @example null
         */
        TimestampNull: string | null;
        Tracking: {
            carrier?: string;
            number?: string;
            /** Format: uri */
            url?: string;
        };
        /** @example var_01kb2v3w4x5y6z7a8b9c0d1e2f */
        VariantId: string;
        VariantQuantities: {
            quantity: components["schemas"]["Quantity"];
            variantId: components["schemas"]["VariantId"];
        }[];
        /**
         * @description Rises by one with every change; also the ETag.
         * @example 1
         */
        Version: number;
        /**
         * @example shipment
         * @enum {string}
         */
        WaitingFor: "payment" | "authentication" | "paymentMethod" | "receipt" | "reconciliation" | "shipment" | "capture" | "delivery" | "release" | "resume" | "approval" | "refund" | "arrival" | "inspection" | "retry" | "operator";
        /**
         * @description What the process waits for; null while it works or when it has ended.
         * @example shipment
         * @enum {string|null}
         */
        WaitingForNull: "payment" | "authentication" | "paymentMethod" | "receipt" | "reconciliation" | "shipment" | "capture" | "delivery" | "release" | "resume" | "approval" | "refund" | "arrival" | "inspection" | "retry" | "operator" | null;
    };
    responses: {
        /** @description Malformed, or outside the schema; `errors` points at each fault. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not in this state, or a request with the same idempotency key is still running. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The token lacks the right, or names another tenant. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not there, or another tenant's. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The version in `If-None-Match` is the current one. */
        NotModified: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The body is over 1 MiB. */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something this needs is away; wait `Retry-After` seconds and send the same request again. */
        ServiceUnavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests; wait `Retry-After` seconds. */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No valid access token. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Well-formed, but its content is refused, or the idempotency key was used for another request. */
        UnprocessableContent: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not JSON. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Only archived or only other orders. */
        archived: boolean;
        /** @description Created later. */
        createdAtGt: components["schemas"]["Timestamp"];
        /** @description Created then or later. */
        createdAtGte: components["schemas"]["Timestamp"];
        /** @description Created before. */
        createdAtLt: components["schemas"]["Timestamp"];
        /** @description Created then or before. */
        createdAtLte: components["schemas"]["Timestamp"];
        /** @description Order of the list. */
        createdAtSort: "createdAt" | "-createdAt";
        /** @description The `nextCursor` of the page before; bound to its filter and order. */
        cursor: string;
        /** @description Only this customer's orders. */
        customerId: components["schemas"]["CustomerId"];
        /**
         * @description The fulfillment.
         * @example ful_01kb2v3w4x5y6z7a8b9c0d1e2f
         */
        fulfillmentId: components["schemas"]["FulfillmentId"];
        /** @description Only orders with this fulfillment status. */
        fulfillmentStatus: components["schemas"]["FulfillmentStatus"];
        /**
         * @description Repeating a request with the same key gives the first answer again (48 h).
         * @example 3f2d8c1a-order-1
         */
        idempotencyKey: string;
        /**
         * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
         * @example 3f2d8c1a-order-1
         */
        idempotencyKeyRequired: string;
        /** @description Rows a page. */
        limit: number;
        /**
         * @description Its number within the order, from 1.
         * @example 1
         */
        methodNumber: number;
        /** @description The order with this number. */
        number: number;
        /**
         * @description The order.
         * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
         */
        orderId: components["schemas"]["OrderId"];
        /**
         * @description The refund.
         * @example orf_01kb2v3w4x5y6z7a8b9c0d1e2f
         */
        orderRefundId: components["schemas"]["OrderRefundId"];
        /** @description Only orders with this payment status. */
        paymentStatus: components["schemas"]["PaymentStatus"];
        /**
         * @description `wait=N` (RFC 7240, at most 30 seconds): answer when the state has moved on, or at N.
         * @example wait=5
         */
        prefer: string;
        /**
         * @description The return.
         * @example ret_01kb2v3w4x5y6z7a8b9c0d1e2f
         */
        returnId: components["schemas"]["ReturnId"];
        /** @description Order of the list. */
        sort: "createdAt" | "-createdAt" | "number" | "-number";
        /** @description Only orders with this status. */
        status: components["schemas"]["OrderStatus"];
        /** @description Only this store's orders. */
        storeId: components["schemas"]["StoreId"];
    };
    requestBodies: never;
    headers: {
        /** @description The version, quoted. */
        ETag: string;
        /** @description `true` when this is the first answer again. */
        IdempotencyReplayed: string;
        /** @description Where the new resource is. */
        Location: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Alive. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
            400: components["responses"]["BadRequest"];
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Metrics. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["BadRequest"];
        };
    };
    getOpenapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ready. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ready"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        status: "ready";
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listAuditLog: {
        parameters: {
            query?: {
                /** @description Only what this actor did, as in `user:usr_…`. */
                actor?: string;
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                /** @description Only what happened to this object. */
                subjectId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["AuditEntry"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the answer before; from the beginning without it. */
                after?: string;
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The next events. `nextCursor` is given even when there are none yet, to go on from. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [],
                     *       "nextCursor": "1.0.0"
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Event"][];
                        nextCursor: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getFulfillment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The fulfillment.
                 * @example ful_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                fulfillmentId: components["parameters"]["fulfillmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The fulfillment. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fulfillment"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    cancelFulfillment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /**
                 * @description The fulfillment.
                 * @example ful_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                fulfillmentId: components["parameters"]["fulfillmentId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OptionalReason"];
            };
        };
        responses: {
            /** @description The fulfillment. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fulfillment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deliverFulfillment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /**
                 * @description The fulfillment.
                 * @example ful_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                fulfillmentId: components["parameters"]["fulfillmentId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description The fulfillment. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fulfillment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    failFulfillment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /**
                 * @description The fulfillment.
                 * @example ful_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                fulfillmentId: components["parameters"]["fulfillmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The fulfillment. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fulfillment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    shipFulfillment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The fulfillment.
                 * @example ful_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                fulfillmentId: components["parameters"]["fulfillmentId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Shipment"];
            };
        };
        responses: {
            /** @description The fulfillment. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fulfillment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listOrderFacts: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                /**
                 * @description Only these: ids, separated by commas.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderIds?: string;
                /** @description Changed then or later. */
                "updatedAt[gte]"?: components["schemas"]["Timestamp"];
                /** @description Changed before. */
                "updatedAt[lt]"?: components["schemas"]["Timestamp"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrderFacts"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listOrderRefunds: {
        parameters: {
            query?: {
                /** @description Created later. */
                "createdAt[gt]"?: components["parameters"]["createdAtGt"];
                /** @description Created then or later. */
                "createdAt[gte]"?: components["parameters"]["createdAtGte"];
                /** @description Created before. */
                "createdAt[lt]"?: components["parameters"]["createdAtLt"];
                /** @description Created then or before. */
                "createdAt[lte]"?: components["parameters"]["createdAtLte"];
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                /** @description Only this order's. */
                orderId?: components["schemas"]["OrderId"];
                /** @description Order of the list. */
                sort?: components["parameters"]["createdAtSort"];
                /** @description Only refunds with this status. */
                status?: components["schemas"]["OrderRefundStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of refunds. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderRefundPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getOrderRefund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The refund.
                 * @example orf_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderRefundId: components["parameters"]["orderRefundId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The refund. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderRefund"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    approveOrderRefund: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The refund.
                 * @example orf_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderRefundId: components["parameters"]["orderRefundId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Decision"];
            };
        };
        responses: {
            /** @description The refund as it is now. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderRefund"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    cancelOrderRefund: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The refund.
                 * @example orf_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderRefundId: components["parameters"]["orderRefundId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Decision"];
            };
        };
        responses: {
            /** @description The refund as it is now. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderRefund"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getOrderRefundProcess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The refund.
                 * @example orf_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderRefundId: components["parameters"]["orderRefundId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Process"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    pauseOrderRefundProcess: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The refund.
                 * @example orf_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderRefundId: components["parameters"]["orderRefundId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The process. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Process"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    resumeOrderRefundProcess: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The refund.
                 * @example orf_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderRefundId: components["parameters"]["orderRefundId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The process. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Process"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    retryOrderRefundStep: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The refund.
                 * @example orf_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderRefundId: components["parameters"]["orderRefundId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The process. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Process"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    skipOrderRefundStep: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The refund.
                 * @example orf_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderRefundId: components["parameters"]["orderRefundId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The process. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Process"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    progressOrderRefund: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The refund.
                 * @example orf_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderRefundId: components["parameters"]["orderRefundId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderRefundProgress"];
            };
        };
        responses: {
            /** @description The refund as it is now. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderRefund"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    rejectOrderRefund: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The refund.
                 * @example orf_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderRefundId: components["parameters"]["orderRefundId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rejection"];
            };
        };
        responses: {
            /** @description The refund as it is now. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderRefund"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /** @description Only archived or only other orders. */
                archived?: components["parameters"]["archived"];
                /** @description Created later. */
                "createdAt[gt]"?: components["parameters"]["createdAtGt"];
                /** @description Created then or later. */
                "createdAt[gte]"?: components["parameters"]["createdAtGte"];
                /** @description Created before. */
                "createdAt[lt]"?: components["parameters"]["createdAtLt"];
                /** @description Created then or before. */
                "createdAt[lte]"?: components["parameters"]["createdAtLte"];
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                /** @description Only this customer's orders. */
                customerId?: components["parameters"]["customerId"];
                /** @description Only orders with this fulfillment status. */
                fulfillmentStatus?: components["parameters"]["fulfillmentStatus"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                /** @description The order with this number. */
                number?: components["parameters"]["number"];
                /** @description Only orders with this payment status. */
                paymentStatus?: components["parameters"]["paymentStatus"];
                /** @description Order of the list. */
                sort?: components["parameters"]["sort"];
                /** @description Only orders with this status. */
                status?: components["parameters"]["status"];
                /** @description Only this store's orders. */
                storeId?: components["parameters"]["storeId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of orders. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createOrder: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
                /**
                 * @description `wait=N` (RFC 7240, at most 30 seconds): answer when the state has moved on, or at N.
                 * @example wait=5
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrder"];
            };
        };
        responses: {
            /** @description The order, `pending`. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    archiveOrder: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    cancelOrder: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Cancellation"];
            };
        };
        responses: {
            /** @description The order; its `status` follows. */
            202: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listFulfillments: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of fulfillments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FulfillmentPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createFulfillment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFulfillment"];
            };
        };
        responses: {
            /** @description The fulfillment, `pending`. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fulfillment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    holdOrder: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The order, `onHold`. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    replacePaymentMethod: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentMethodChoice"];
            };
        };
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getPaymentMethod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its number within the order, from 1.
                 * @example 1
                 */
                number: components["parameters"]["methodNumber"];
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The method. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethodWithToken"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getOrderProcess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Process"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    pauseOrderProcess: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The process. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Process"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    resumeOrderProcess: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The process. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Process"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    retryOrderStep: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The process. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Process"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    skipOrderStep: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The process. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Process"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    progressOrder: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Progress"];
            };
        };
        responses: {
            /** @description What the order is now. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createOrderRefund: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrderRefund"];
            };
        };
        responses: {
            /** @description The refund, `approved` or `awaitingApproval`. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderRefund"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    releaseOrder: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OptionalReason"];
            };
        };
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createReturn: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReturn"];
            };
        };
        responses: {
            /** @description The return, `requested` or `approved`. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Return"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getOrderTimeline: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                /**
                 * @description The order.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderId: components["parameters"]["orderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listReturns: {
        parameters: {
            query?: {
                /** @description Created later. */
                "createdAt[gt]"?: components["parameters"]["createdAtGt"];
                /** @description Created then or later. */
                "createdAt[gte]"?: components["parameters"]["createdAtGte"];
                /** @description Created before. */
                "createdAt[lt]"?: components["parameters"]["createdAtLt"];
                /** @description Created then or before. */
                "createdAt[lte]"?: components["parameters"]["createdAtLte"];
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                /** @description Only this order's. */
                orderId?: components["schemas"]["OrderId"];
                /** @description Order of the list. */
                sort?: components["parameters"]["createdAtSort"];
                /** @description Only returns with this status. */
                status?: components["schemas"]["ReturnStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of returns. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getReturn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The return.
                 * @example ret_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                returnId: components["parameters"]["returnId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The return. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Return"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    approveReturn: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The return.
                 * @example ret_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                returnId: components["parameters"]["returnId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Decision"];
            };
        };
        responses: {
            /** @description The return as it is now. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Return"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    cancelReturn: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The return.
                 * @example ret_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                returnId: components["parameters"]["returnId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Decision"];
            };
        };
        responses: {
            /** @description The return as it is now. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Return"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    declineReturn: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The return.
                 * @example ret_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                returnId: components["parameters"]["returnId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rejection"];
            };
        };
        responses: {
            /** @description The return as it is now. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Return"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    placeExchange: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The return.
                 * @example ret_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                returnId: components["parameters"]["returnId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangePlacement"];
            };
        };
        responses: {
            /** @description The order, or null when nothing could be given. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacedExchange"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    inspectReturn: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The return.
                 * @example ret_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                returnId: components["parameters"]["returnId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnInspection"];
            };
        };
        responses: {
            /** @description The return as it is now. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Return"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getReturnProcess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The return.
                 * @example ret_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                returnId: components["parameters"]["returnId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Process"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    pauseReturnProcess: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The return.
                 * @example ret_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                returnId: components["parameters"]["returnId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The process. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Process"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    resumeReturnProcess: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The return.
                 * @example ret_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                returnId: components["parameters"]["returnId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The process. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Process"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    retryReturnStep: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The return.
                 * @example ret_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                returnId: components["parameters"]["returnId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The process. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Process"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    skipReturnStep: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The return.
                 * @example ret_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                returnId: components["parameters"]["returnId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The process. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Process"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    progressReturn: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The return.
                 * @example ret_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                returnId: components["parameters"]["returnId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnProgress"];
            };
        };
        responses: {
            /** @description The return as it is now. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Return"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    receiveReturn: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The return.
                 * @example ret_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                returnId: components["parameters"]["returnId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnArrival"];
            };
        };
        responses: {
            /** @description The return as it is now. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Return"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
