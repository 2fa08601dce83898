import type { Calls } from '@beaver/kit/call';
import type { components, paths } from '@beaver/payment-service/contract';
import type { MethodType, PaymentSnapshot } from '@beaver/workflows/contract';
import { callService } from './call-service.ts';

/** One command to a payment; `key` names the business act, and stays the same while its outcome is unknown. */
export interface PaymentCommand {
  tenantId: string;
  paymentId: string;
  key: string;
}

export interface CreatePaymentCommand {
  tenantId: string;
  storeId: string;
  orderId: string;
  key: string;
  /** Minor units. */
  amount: number;
  currency: string;
  captureMethod: 'automatic' | 'manual';
  methodType: MethodType;
  method: number;
}

/** A payment after a command, and whether it can be captured in parts. */
export interface PaymentAnswer {
  payment: PaymentSnapshot;
  multicapture: boolean;
}

/** The gateway may take 20 s; the service answers within its own deadline of 25. */
export const GATEWAY_MS = 28_000;

/** Money of an order. Outcomes, declines among them, are data; only what can't be done at all is refused. */
export const paymentActivities = (calls: Calls, url: string) => {
  const peer = calls.peer<paths>('payment-service', url);
  const at = ({ tenantId, paymentId, key }: PaymentCommand) => ({
    path: { paymentId },
    idempotencyKey: key,
    tenantId,
    timeout: GATEWAY_MS,
  });
  const command = (tenantId: string, send: () => Promise<Payment>): Promise<PaymentAnswer> =>
    callService(tenantId, async () => toAnswer(await send()));
  return {
    /** Makes and authorizes in one command. */
    createPayment: ({ tenantId, key, amount, currency, method, ...rest }: CreatePaymentCommand) =>
      command(tenantId, () =>
        peer.post('/v1/payments', {
          body: { ...rest, amount: { amount, currency }, authorize: { method } },
          idempotencyKey: key,
          tenantId,
          timeout: GATEWAY_MS,
        }),
      ),
    authorizePayment: ({ method, ...payment }: PaymentCommand & { method: number }) =>
      command(payment.tenantId, () =>
        peer.post('/v1/payments/{paymentId}/authorize', { ...at(payment), body: { method } }),
      ),
    /** `final`: nothing more will be captured, so the rest is let go. */
    capturePayment: ({
      amount,
      currency,
      final,
      ...payment
    }: PaymentCommand & { amount: number; currency: string; final: boolean }) =>
      command(payment.tenantId, () =>
        peer.post('/v1/payments/{paymentId}/capture', {
          ...at(payment),
          body: { amount: { amount, currency }, final },
        }),
      ),
    /** All that is authorized and not captured; nothing left is no fault. */
    voidPayment: (payment: PaymentCommand) =>
      command(payment.tenantId, () => peer.post('/v1/payments/{paymentId}/void', { ...at(payment), body: {} })),
  };
};

type Payment = components['schemas']['Payment'];

const toAnswer = (payment: Payment): PaymentAnswer => ({
  multicapture: payment.capabilities.multicapture,
  payment: toSnapshot(payment),
});

/** The small facts of a payment that histories keep. */
export function toSnapshot(payment: Payment): PaymentSnapshot {
  const { id, version, status, nextAction, declineCode, declineKind } = payment;
  return {
    id,
    version,
    state: status,
    authorized: payment.authorized.amount,
    voided: payment.voided.amount,
    captured: payment.captured.amount,
    refunded: payment.refunded.amount,
    disputed: payment.disputed.amount,
    ...(nextAction ? { nextAction } : {}),
    ...(declineCode ? { declineCode } : {}),
    ...(declineKind ? { declineKind } : {}),
  };
}
