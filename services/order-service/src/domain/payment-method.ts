import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';
import type { Order } from './order.ts';
import { hasEnded } from './order-status.ts';

export type PaymentMethodChoice = components['schemas']['PaymentMethodChoice'];

/** A card comes as its gateway's token; nothing else has one. @throws payment_method_token_required, payment_method_token_refused */
export function assertMethod({ type, token }: PaymentMethodChoice, pointer: string): void {
  const fault = (code: string, detail: string) => ({ errors: [{ pointer: `${pointer}/token`, code, detail }] });
  if (type === 'card' && token === undefined) throw problems.tokenRequired(fault('required', 'is needed for a card'));
  if (type !== 'card' && token !== undefined) throw problems.tokenRefused(fault('refused', `is not for ${type}`));
}

/**
 * Methods are append-only: an attempt is made with one of them for ever. Allowed after a decline, while 3-D Secure waits,
 * and when a capture was refused after a shipment; then another may follow until one is captured, for the process that
 * waits for a method says so only once.
 * @throws order_cancel_requested, order_on_hold, payment_method_not_needed
 */
export function addPaymentMethod(order: Order, { type }: PaymentMethodChoice, now: Date): Order {
  if (hasEnded(order)) throw problems.methodNotNeeded();
  if (order.cancelRequestedAt) throw problems.cancelRequested();
  if (order.status === 'onHold') throw problems.onHold();
  const captureRefused = order.status === 'processing' && order.waitingFor === 'paymentMethod';
  if (order.status !== 'requiresAction' && !captureRefused) throw problems.methodNotNeeded();
  const method = { number: order.paymentMethods.length + 1, type, createdAt: now.toISOString() };
  const paymentMethods = [...order.paymentMethods, method];
  if (captureRefused) return { ...order, paymentMethods };
  return { ...order, status: 'pending', nextAction: null, waitingFor: 'payment', waitingUntil: null, paymentMethods };
}
