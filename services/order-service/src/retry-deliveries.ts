import type { Delivery } from '@beaver/kit';
import { type PaymentRetryInput, paymentRetryProcess } from '@beaver/workflows/contract';
import { lengthOf } from './domain/duration.ts';
import type { Order } from './domain/order.ts';
import { type PaymentRetry, retryTitleOf, stockUntil } from './domain/payment-retry.ts';
import { securedTotal } from './domain/payment-status.ts';
import type { Progress } from './domain/progress.ts';
import { dueOf } from './domain/quantities.ts';
import { tellProcess } from './tell-process.ts';

/** Who hears of what a step made of the payment retry: it starts, or the order's process waits for it, or does no longer. */
export function retryDeliveries(before: Order, after: Order, { retry: told, declinedAmount }: Progress): Delivery[] {
  const [was, is] = [before.paymentRetry, after.paymentRetry];
  if (is === null || is === was || is.status === was?.status) return [];
  if (is.status === 'starting') return startRetry(after, is, declinedAmount ?? dueOf(after) - securedTotal(after));
  if (is.status !== 'running') return [tellProcess(after, 'retryEnded', {})];
  if (!told?.startedAt || !told.endsAt) return [];
  const { startedAt, endsAt } = told;
  return [
    tellProcess(after, 'retryScheduled', { until: endsAt, stockUntil: stockUntil(after, { startedAt, endsAt }) }),
  ];
}

function startRetry(order: Order, { method, paymentId }: PaymentRetry, amount: number): Delivery[] {
  const { dunningPlan, paymentTtl } = order.policy;
  if (dunningPlan === null) return [];
  const input: PaymentRetryInput = {
    tenantId: order.tenantId,
    storeId: order.storeId,
    orderId: order.id,
    orderNumber: order.number,
    title: retryTitleOf(order),
    dunningPlanId: dunningPlan,
    paymentId,
    method,
    amount,
    currency: order.currency,
    buyerMs: lengthOf(paymentTtl),
  };
  const key = paymentRetryProcess.workflowId(order.tenantId, order.id, method);
  return [{ reaction: 'startRetry', key, payload: { ...input } }];
}
