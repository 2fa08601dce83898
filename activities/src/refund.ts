import type { Calls } from '@beaver/kit/call';
import type { components, paths } from '@beaver/payment-service/contract';
import type { PaymentSnapshot, RefundTarget } from '@beaver/workflows/contract';
import { callService } from './call-service.ts';
import { GATEWAY_MS, toSnapshot } from './payment.ts';

export interface CreateRefundCommand {
  tenantId: string;
  paymentId: string;
  /** `orf_1/refund/pay_1`: stays the same while its outcome is unknown. */
  key: string;
  /** Minor units. */
  amount: number;
  currency: string;
  /** Null: the payment's own way. */
  target: RefundTarget | null;
  orderRefundId: string;
}

export interface SyncRefundCommand {
  tenantId: string;
  paymentId: string;
  refundId: string;
  key: string;
}

/** A payment's refund, and the payment after it. */
export interface RefundAnswer {
  refund: {
    id: string;
    target: RefundTarget;
    status: 'pending' | 'reconciling' | 'succeeded' | 'failed';
    declineCode?: string;
  };
  payment: PaymentSnapshot;
}

/** Money that goes back. A refusal by the gateway is data; only what can't be asked for at all is refused. */
export const refundActivities = (calls: Calls, url: string) => {
  const peer = calls.peer<paths>('payment-service', url);
  const withPayment = async (tenantId: string, refund: components['schemas']['Refund']): Promise<RefundAnswer> => {
    const payment = await peer.get('/v1/payments/{paymentId}', { path: { paymentId: refund.paymentId }, tenantId });
    const { id, target, status, declineCode } = refund;
    return { refund: { id, target, status, ...(declineCode ? { declineCode } : {}) }, payment: toSnapshot(payment) };
  };
  return {
    createRefund: ({ tenantId, paymentId, key, amount, currency, target, orderRefundId }: CreateRefundCommand) =>
      callService(tenantId, async () => {
        const body = { paymentId, amount: { amount, currency }, orderRefundId, ...(target ? { target } : {}) };
        return withPayment(
          tenantId,
          await peer.post('/v1/refunds', { body, idempotencyKey: key, tenantId, timeout: GATEWAY_MS }),
        );
      }),
    /** Sent without its key, since a kept answer would hide what has become of it. */
    syncRefund: ({ tenantId, refundId }: SyncRefundCommand) =>
      callService(tenantId, async () =>
        withPayment(
          tenantId,
          await peer.post('/v1/refunds/{refundId}/sync', { path: { refundId }, tenantId, timeout: GATEWAY_MS }),
        ),
      ),
  };
};
