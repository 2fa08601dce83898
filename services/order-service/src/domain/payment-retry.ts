import type { components } from '../generated/contract.ts';
import { lengthOf } from './duration.ts';
import { type Order, readable } from './order.ts';
import { hasEnded, isUnconfirmed, stepRefused } from './order-status.ts';
import type { PaymentSnapshot } from './payment-status.ts';

type Progress = components['schemas']['Progress'];
export type PaymentRetry = components['schemas']['PaymentRetry'];

/** Steps that the process of a retry tells, and what the retry is then. */
const STATUS = {
  retryScheduled: 'running',
  paymentRetried: 'running',
  retryRecovered: 'recovered',
  retryExhausted: 'exhausted',
  retryRefused: 'refused',
  retryStopped: 'stopped',
} as const satisfies Partial<Record<Progress['step'], PaymentRetry['status']>>;

type RetryStep = keyof typeof STATUS;

export const isRetryStep = (step: Progress['step']): step is RetryStep => Object.hasOwn(STATUS, step);

/** Whether a process of its own tries the order's card, or is about to. */
export const isBeingRetried = (order: Order): order is Order & { paymentRetry: PaymentRetry } =>
  order.paymentRetry?.status === 'starting' || order.paymentRetry?.status === 'running';

/**
 * A card that was declined in a way that may change is tried again, once by the plan for each method, where the store had a plan
 * when the order was placed.
 */
export function considerRetry(order: Order, payment: PaymentSnapshot | undefined): Order {
  const method = order.paymentMethods.at(-1);
  if (order.policy.dunningPlan === null || order.cancelRequestedAt !== null) return order;
  if (payment?.declineKind !== 'soft' || method?.type !== 'card') return order;
  if (order.paymentRetry?.method === method.number) return order;
  const nothingYet = { dunningRunId: null, endsAt: null, nextAt: null, attempts: 0, endReason: null };
  return {
    ...order,
    paymentRetry: { method: method.number, paymentId: payment.id, status: 'starting', ...nothingYet },
  };
}

/**
 * What the process of a retry tells. From its start on the plan's end is that of an order that is not confirmed.
 * @throws order_step_not_allowed
 */
export function followRetry(order: Order, { step, retry: told }: Progress): Order {
  if (!isRetryStep(step) || !isBeingRetried(order) || order.paymentRetry.method !== told?.method)
    throw stepRefused(order, step);
  if (step === 'retryScheduled' && !mayStart(order)) throw stepRefused(order, step);
  const { dunningRunId = null, endsAt = null, nextAt = null, attempts = 0, endReason = null } = told;
  const before = order.paymentRetry;
  const retry: PaymentRetry = {
    ...before,
    status: STATUS[step],
    dunningRunId: dunningRunId ?? before.dunningRunId,
    endsAt: endsAt ?? before.endsAt,
    nextAt,
    attempts: Math.max(attempts, before.attempts),
    endReason,
  };
  const followed = { ...order, paymentRetry: retry };
  const expires = step === 'retryScheduled' && endsAt !== null && isUnconfirmed(order);
  return expires ? { ...followed, expiresAt: endsAt } : followed;
}

/** Nobody waits for the money of an order that has gone on meanwhile. */
const mayStart = (order: Order): boolean =>
  !hasEnded(order) && order.cancelRequestedAt === null && order.paymentMethods.length === order.paymentRetry?.method;

/** The plan's stock: kept from the decline on for the store's `reservationTtl`, and not beyond the plan. */
export function stockUntil(order: Order, { startedAt, endsAt }: { startedAt: string; endsAt: string }): string {
  const kept = Date.parse(startedAt) + lengthOf(order.policy.reservationTtl);
  return new Date(Math.min(kept, Date.parse(endsAt))).toISOString();
}

/** For the operator: "Payment retry · Order 1042 · $84.00". */
export const retryTitleOf = (order: Order): string =>
  `Payment retry · Order ${order.number} · ${readable(order.total.amount, order.currency)}`;
