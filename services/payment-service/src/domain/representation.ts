import type { components } from '../generated/contract.ts';
import { type Amounts, amountsOf } from './amounts.ts';
import type { Gateway } from './gateway.ts';
import type { Payment, PaymentRecord, Transaction } from './payment.ts';

type Schemas = components['schemas'];

export type Receipt = Schemas['Receipt'];

const time = (date: Date | null): string | null => date?.toISOString() ?? null;

/** The payment as clients see it. */
export function toPayment(payment: Payment, amounts: Amounts): Schemas['Payment'] {
  const { currency } = payment;
  const money = (amount: number) => ({ amount, currency });
  return {
    id: payment.id,
    tenantId: payment.tenantId,
    storeId: payment.storeId,
    orderId: payment.orderId,
    gatewayId: payment.gatewayId,
    methodType: payment.methodType,
    method: payment.method,
    captureMethod: payment.captureMethod,
    status: payment.status,
    amount: money(payment.amount),
    authorized: money(amounts.authorized),
    captured: money(amounts.captured),
    voided: money(amounts.voided),
    refunded: money(amounts.refunded),
    disputed: money(amounts.disputed),
    nextAction: payment.nextActionUrl === null ? null : { type: 'authenticate', url: payment.nextActionUrl },
    declineCode: payment.declineCode,
    ...(payment.declineKind === null ? {} : { declineKind: payment.declineKind }),
    capabilities: { multicapture: payment.multicapture },
    authorizationExpiresAt: time(payment.authorizationExpiresAt),
    gatewayReference: payment.gatewayReference,
    metadata: payment.metadata,
    version: payment.version,
    createdAt: payment.createdAt.toISOString(),
    updatedAt: payment.updatedAt.toISOString(),
  };
}

export const paymentOf = (record: PaymentRecord): Schemas['Payment'] =>
  toPayment(record.payment, amountsOf(record.transactions));

export const toTransaction = (tenantId: string, transaction: Transaction): Schemas['Transaction'] => ({
  id: transaction.id,
  tenantId,
  paymentId: transaction.paymentId,
  kind: transaction.kind,
  result: transaction.result,
  amount: { amount: transaction.amount, currency: transaction.currency },
  method: transaction.method,
  idempotencyKey: transaction.idempotencyKey,
  gatewayReference: transaction.gatewayReference,
  declineCode: transaction.declineCode,
  createdAt: transaction.createdAt.toISOString(),
  resolvedAt: time(transaction.resolvedAt),
});

/** @param publicUrl of this service, under which the gateway reaches the webhook */
export const toGateway = (gateway: Gateway, publicUrl: string): Schemas['Gateway'] => ({
  id: gateway.id,
  tenantId: gateway.tenantId,
  storeId: gateway.storeId,
  adapter: gateway.adapter,
  methodTypes: [...gateway.methodTypes],
  mode: gateway.mode,
  webhookUrl: gateway.adapter === 'stripe' ? webhookUrl(gateway.id, publicUrl) : null,
  webhookConfigured: gateway.sealedWebhookSecret !== null,
  previousWebhookSecretUntil: time(gateway.previousWebhookSecretUntil),
  returnUrl: gateway.returnUrl,
  credentialsRotatedAt: time(gateway.credentialsRotatedAt),
  metadata: gateway.metadata,
  version: gateway.version,
  createdAt: gateway.createdAt.toISOString(),
  updatedAt: gateway.updatedAt.toISOString(),
});

export const webhookUrl = (gatewayId: string, publicUrl: string): string =>
  new URL(`/v1/webhooks/${gatewayId}`, publicUrl).href;
