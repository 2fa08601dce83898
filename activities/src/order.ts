import type { Calls } from '@beaver/kit/call';
import type { paths } from '@beaver/order-service/contract';
import { ApplicationFailure } from '@temporalio/activity';
import { callService } from './call-service.ts';

type ProgressBody = paths['/v1/orders/{orderId}/progress']['post']['requestBody']['content']['application/json'];

/** A step of the process, told to the order's row, which decides what it makes of it. */
export interface ProgressCommand extends ProgressBody {
  tenantId: string;
  orderId: string;
  /** `ord_1/paymentDeclined/2` */
  key: string;
}

type RefundProgressBody =
  paths['/v1/order-refunds/{orderRefundId}/progress']['post']['requestBody']['content']['application/json'];

type ReturnProgressBody =
  paths['/v1/returns/{returnId}/progress']['post']['requestBody']['content']['application/json'];

/** A step of a return's process. */
export interface ReturnProgressCommand extends ReturnProgressBody {
  tenantId: string;
  returnId: string;
  /** `ret_1/closed/1` */
  key: string;
}

/** The order that is given for what came back. */
export interface PlaceExchangeCommand {
  tenantId: string;
  returnId: string;
  includeShipping: boolean;
  /** `ret_1/exchange` */
  key: string;
}

/** A step of a refund's process. */
export interface RefundProgressCommand extends RefundProgressBody {
  tenantId: string;
  refundId: string;
  /** `orf_1/executing/1` */
  key: string;
}

export const orderActivities = (calls: Calls, url: string) => {
  const peer = calls.peer<paths>('order-service', url);
  return {
    /** Refused with `order_step_not_allowed`. */
    progressOrder: ({ tenantId, orderId, key, ...body }: ProgressCommand): Promise<void> =>
      tell(tenantId, () =>
        peer.post('/v1/orders/{orderId}/progress', { path: { orderId }, body, idempotencyKey: key, tenantId }),
      ),
    /** Refused with `order_refund_step_not_allowed`. */
    progressRefund: ({ tenantId, refundId: orderRefundId, key, ...body }: RefundProgressCommand): Promise<void> =>
      tell(tenantId, () =>
        peer.post('/v1/order-refunds/{orderRefundId}/progress', {
          path: { orderRefundId },
          body,
          idempotencyKey: key,
          tenantId,
        }),
      ),
    /** Goods that are not there, or not sold any more, are no refusal: the return is refunded instead. */
    placeExchange: ({
      tenantId,
      returnId,
      key,
      includeShipping,
    }: PlaceExchangeCommand): Promise<{ refunded: boolean }> =>
      callService(tenantId, async () => {
        const { refunded } = await peer.post('/v1/returns/{returnId}/exchange', {
          path: { returnId },
          body: { includeShipping },
          idempotencyKey: key,
          tenantId,
        });
        return { refunded };
      }),
    /** Refused with `return_step_not_allowed`. */
    progressReturn: ({ tenantId, returnId, key, ...body }: ReturnProgressCommand): Promise<void> =>
      tell(tenantId, () =>
        peer.post('/v1/returns/{returnId}/progress', { path: { returnId }, body, idempotencyKey: key, tenantId }),
      ),
  };
};

/** A step told before with other details (by a run that was reset) stands as it was told. */
const tell = (tenantId: string, send: () => Promise<unknown>): Promise<void> =>
  callService(tenantId, async () => {
    await send();
  }).catch((error: unknown) => {
    if (!(error instanceof ApplicationFailure) || error.type !== 'idempotency_key_reused') throw error;
  });
