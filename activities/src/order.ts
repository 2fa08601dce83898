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

export const orderActivities = (calls: Calls, url: string) => {
  const peer = calls.peer<paths>('order-service', url);
  return {
    /**
     * Refused with `order_step_not_allowed`. A step told before with other details (by a run that was reset) stands as it
     * was told.
     */
    progressOrder: ({ tenantId, orderId, key, ...body }: ProgressCommand): Promise<void> =>
      callService(tenantId, async () => {
        await peer.post('/v1/orders/{orderId}/progress', { path: { orderId }, body, idempotencyKey: key, tenantId });
      }).catch((error: unknown) => {
        if (!(error instanceof ApplicationFailure) || error.type !== 'idempotency_key_reused') throw error;
      }),
  };
};
