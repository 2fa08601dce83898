import type { components } from '../generated/contract.ts';
import type { Fulfillment } from './fulfillment.ts';
import type { Order, OrderStatus } from './order.ts';
import { end, hasEnded, isUnconfirmed, moveTo, ownStatus, stepRefused as refused } from './order-status.ts';
import { considerRetry, followRetry, isRetryStep } from './payment-retry.ts';
import { capturedTotal, keepPayment, securedTotal } from './payment-status.ts';
import { dueOf, isSettled } from './quantities.ts';

export type Progress = components['schemas']['Progress'];
type Step = Progress['step'];

/** From which statuses (beneath a hold) a step may be taken. News of payments is taken everywhere. */
const FROM: Partial<Record<Step, readonly OrderStatus[]>> = {
  paymentActionRequired: ['pending', 'requiresAction'],
  paymentDeclined: ['pending', 'requiresAction', 'confirmed', 'processing'],
  paymentFailed: ['pending', 'requiresAction', 'confirmed'],
  stockCommitted: ['pending'],
  stockLost: ['pending', 'requiresAction', 'confirmed'],
  paymentExpired: ['pending', 'requiresAction'],
  canceled: ['pending', 'requiresAction', 'confirmed'],
  completed: ['processing'],
  authorizationExpiring: ['confirmed', 'processing'],
};

/**
 * What a step of the workflow makes of an order. The workflow says what happened; whether the order may follow is decided
 * here, from its row.
 * @throws order_step_not_allowed
 */
export function progress(order: Order, fulfillments: Fulfillment[], step: Progress): Order {
  const told = step.payment ? keepPayment(order, step.payment) : order;
  if (step.step === 'paymentChanged') return told;
  if (isRetryStep(step.step)) return followRetry(told, step);
  const waiting: Order = {
    ...told,
    waitingFor: step.waitingFor ?? null,
    waitingUntil: step.waitingUntil ?? null,
    attention: step.stuck ? 'stuck' : null,
  };
  const from = FROM[step.step];
  if (from === undefined) return afterNews(hasEnded(told) ? told : waiting, step.step);
  if (hasEnded(order) || !from.includes(ownStatus(order))) throw refused(order, step.step);
  return afterDecision(waiting, fulfillments, step);
}

/** News never ends an order; an authorization ends what the buyer had to do. */
function afterNews(order: Order, step: Step): Order {
  if (step !== 'paymentAuthorized' || ownStatus(order) !== 'requiresAction') return order;
  return moveTo({ ...order, nextAction: null }, 'pending');
}

function afterDecision(order: Order, fulfillments: Fulfillment[], { step, payment }: Progress): Order {
  if (step === 'paymentActionRequired') return askBuyer(order, payment?.nextAction ?? null);
  if (step === 'paymentDeclined') {
    const asked = { type: 'replacePaymentMethod', declineCode: payment?.declineCode ?? null } as const;
    return considerRetry(isUnconfirmed(order) ? askBuyer(order, asked) : order, payment);
  }
  if (step === 'stockCommitted') {
    if (order.cancelRequestedAt || securedTotal(order) < dueOf(order)) throw refused(order, step);
    return moveTo(order, 'confirmed');
  }
  if (step === 'canceled') {
    if (!order.cancelRequestedAt) throw refused(order, step);
    return end(order, 'canceled');
  }
  if (step === 'completed') {
    if (order.status === 'onHold' || !isSettled(order, fulfillments) || capturedTotal(order) < dueOf(order))
      throw refused(order, step);
    return end(order, 'completed');
  }
  if (step === 'authorizationExpiring') {
    if (order.cancelRequestedAt) throw refused(order, step);
    return order;
  }
  return end(order, step === 'paymentExpired' ? 'expired' : 'failed');
}

/** Nothing more is asked of the buyer of an order that is being canceled. */
const askBuyer = (order: Order, nextAction: Order['nextAction']): Order =>
  order.cancelRequestedAt ? order : moveTo({ ...order, nextAction }, 'requiresAction');
