import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';
import type { NewOrder, Order } from './order.ts';
import { hasEnded } from './order-status.ts';

export type PaymentMethodChoice = components['schemas']['PaymentMethodChoice'];

/**
 * A card comes as its gateway's token, and with the gateway's customer who keeps it if one does; nothing else has either.
 * @throws payment_method_token_required, payment_method_token_refused, gateway_customer_refused
 */
export function assertMethod({ type, token, gatewayCustomer }: PaymentMethodChoice, pointer: string): void {
  const fault = (field: string, code: string, detail: string) => ({
    errors: [{ pointer: `${pointer}/${field}`, code, detail }],
  });
  if (type === 'card' && token === undefined)
    throw problems.tokenRequired(fault('token', 'required', 'is needed for a card'));
  if (type === 'card') return;
  if (token !== undefined) throw problems.tokenRefused(fault('token', 'refused', `is not for ${type}`));
  if (gatewayCustomer !== undefined)
    throw problems.gatewayCustomerRefused(fault('gatewayCustomer', 'refused', `is not for ${type}`));
}

/** A confirmed order whose process waits for the buyer has lost the promise of its money, or is about to. */
const isUnsecured = ({ status, waitingFor }: Order): boolean =>
  (status === 'confirmed' || status === 'processing') &&
  (waitingFor === 'paymentMethod' || waitingFor === 'authentication' || waitingFor === 'retry');

/**
 * What an order is paid with when store credit pays up to so much of it: credit, then the method of the rest; credit alone
 * when nothing is left.
 * @param upTo minor units
 * @returns the methods, the first is number 1, and what credit pays beside another
 */
export function splitPayment(
  choice: PaymentMethodChoice,
  upTo: number,
  total: number,
): { methods: [PaymentMethodChoice, ...PaymentMethodChoice[]]; credit: number } {
  const credit = Math.min(upTo, total);
  if (credit === 0) return { methods: [choice], credit: 0 };
  if (credit === total) return { methods: [{ type: 'storeCredit' }], credit: 0 };
  return { methods: [{ type: 'storeCredit' }, choice], credit };
}

/** @throws store_credit_twice, currency_mismatch */
export function assertCredit(order: Pick<NewOrder, 'storeCredit' | 'paymentMethod'>, currency: string): void {
  const fault = (pointer: string, code: string, detail: string) => ({ errors: [{ pointer, code, detail }] });
  if (!order.storeCredit) return;
  if (order.paymentMethod.type === 'storeCredit')
    throw problems.storeCreditTwice(fault('/storeCredit', 'store_credit_twice', 'stands beside store credit'));
  if (order.storeCredit.currency !== currency)
    throw problems.currencyMismatch(fault('/storeCredit/currency', 'currency_mismatch', `is not ${currency}`));
}

/**
 * Methods are append-only: an attempt is made with one of them for ever. Allowed after a decline, while 3-D Secure waits,
 * when a capture was refused after a shipment, and when an authorization has lapsed or could not be renewed; then another
 * may follow until one pays, for the process that waits for a method says so only once.
 * @throws order_cancel_requested, order_on_hold, payment_method_not_needed
 */
export function addPaymentMethod(order: Order, { type }: PaymentMethodChoice, now: Date): Order {
  if (hasEnded(order)) throw problems.methodNotNeeded();
  if (order.cancelRequestedAt) throw problems.cancelRequested();
  if (order.status === 'onHold') throw problems.onHold();
  const unsecured = isUnsecured(order);
  if (order.status !== 'requiresAction' && !unsecured) throw problems.methodNotNeeded();
  const method = { number: order.paymentMethods.length + 1, type, createdAt: now.toISOString() };
  const paymentMethods = [...order.paymentMethods, method];
  if (unsecured) return { ...order, paymentMethods };
  return { ...order, status: 'pending', nextAction: null, waitingFor: 'payment', waitingUntil: null, paymentMethods };
}
