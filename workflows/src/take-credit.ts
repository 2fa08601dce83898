import { captureForShipment } from './capture-shipment.ts';
import type { MinorUnits, PaymentSnapshot } from './contract.ts';
import { Ended, type OrderProcess } from './order-process.ts';
import { capturedTotal, heldBy, type Shipment } from './order-state.ts';
import { suffix } from './process.ts';
import { moneyStep } from './proxies.ts';
import { money } from './readable.ts';
import { voidPayment } from './void-payment.ts';

/** Whether store credit is to pay a part of the order, and was not asked yet. */
export const isCreditDue = ({ order, state }: OrderProcess): boolean =>
  order.storeCredit !== undefined && !state.credit;

/**
 * Store credit pays its part before anything else is asked for the rest. When it is too little nothing else is tried by
 * itself: the buyer says how the whole is to be paid.
 * @throws Ended paymentFailed when the credit that was on its way has not come
 */
export async function takeCredit(process: OrderProcess): Promise<void> {
  const { order, state } = process;
  const { storeCredit, tenantId, storeId, orderId, currency, captureMethod } = order;
  if (!storeCredit) return;
  const { method, awaited } = storeCredit;
  if (awaited && state.creditGiven === false) throw new Ended('paymentFailed');
  if (awaited && !state.creditGiven) return waitForCredit(process);
  const amount = Math.min(storeCredit.amount, state.due);
  const answer = await process.insist('reserve the store credit', [], (nth) =>
    moneyStep('createPayment', `Reserve ${money(amount, currency)} of store credit`, {
      tenantId,
      storeId,
      orderId,
      currency,
      captureMethod,
      methodType: 'storeCredit',
      method,
      amount,
      key: `${orderId}/credit${suffix(nth)}`,
    }),
  );
  state.credit = answer.payment;
  const declined = answer.payment.state !== 'authorized';
  if (declined || method === state.method) state.tried = state.method;
  if (declined) await voidPayment(process, answer.payment);
}

async function waitForCredit(process: OrderProcess): Promise<void> {
  const { state, deadline } = process;
  const happened = () => (state.creditGiven ?? null) !== null || state.canceled || state.held || state.paused !== null;
  await process.waitFor('refund', happened, deadline);
}

/** What goods cost that have left is taken from store credit first; only what that does not cover from another payment. */
export async function captureCredit(
  process: OrderProcess,
  credit: PaymentSnapshot,
  shipment: Shipment,
  target: MinorUnits,
): Promise<void> {
  const { order, state } = process;
  if (order.captureMethod === 'manual') return;
  const amount = Math.min(heldBy(credit), target - capturedTotal(state));
  if (amount <= 0) return;
  await captureForShipment(process, credit, shipment, {
    what: 'take the store credit',
    summary: `Take ${money(amount, order.currency)} of store credit for ${shipment.fulfillmentId}`,
    amount,
    final: false,
  });
}
