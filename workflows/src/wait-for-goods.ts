import { attemptPayment } from './attempt-payment.ts';
import { lastingTotal } from './expiring-payments.ts';
import { goodsWaitFor } from './goods-wait.ts';
import type { OrderProcess } from './order-process.ts';
import { capturedTotal, isUnknown, type OrderState, securedTotal, shippedTotal } from './order-state.ts';

const ASK_AGAIN_MS = 5000;

/** Goods have left and their money is not there: by a person's capture, a receipt, the gateway's word or another method. */
export async function waitForMoney(process: OrderProcess): Promise<void> {
  const { order, state } = process;
  const { payment, credit, method, shipments, toRelease, expiring } = state;
  const known = shipments.length + toRelease.length;
  const happened = () =>
    state.payment !== payment ||
    state.credit !== credit ||
    state.method !== method ||
    state.expiring !== expiring ||
    state.paused !== null ||
    shipments.length + toRelease.length > known;
  if (isUnknown(state)) {
    await process.waitFor('reconciliation', happened, Date.now() + ASK_AGAIN_MS);
  } else if (state.tried < state.method) {
    await attemptPayment(process, shippedTotal(state) - capturedTotal(state));
    state.captureRefused = false;
  } else if (state.captureRefused || securedTotal(state) < shippedTotal(state)) {
    await process.waitFor('paymentMethod', happened);
  } else {
    await process.waitFor(order.captureMethod === 'manual' ? 'capture' : 'receipt', happened);
  }
}

/** What was promised has lapsed or is about to, and somebody can be asked: the gateway what came of the last try, or a new method. */
export const isAttemptable = (state: OrderState): boolean =>
  lastingTotal(state) < state.due && !state.held && (isUnknown(state) || state.tried < state.method);

export async function secureAgain(process: OrderProcess): Promise<void> {
  const { state } = process;
  const { payment } = state;
  const asked = isUnknown(state);
  if (asked && (await process.waitFor('reconciliation', () => state.payment !== payment, Date.now() + ASK_AGAIN_MS)))
    return;
  await attemptPayment(process, state.due - lastingTotal(state));
}

export async function waitForGoods(process: OrderProcess): Promise<void> {
  const { state } = process;
  const { shipments, settled, held, payment, others, method, expiring } = state;
  const known = shipments.length;
  await process.waitFor(
    goodsWaitFor(state),
    () =>
      state.shipments.length > known ||
      state.settled !== settled ||
      state.held !== held ||
      state.payment !== payment ||
      state.others !== others ||
      state.method !== method ||
      state.expiring !== expiring ||
      state.canceled ||
      state.paused !== null ||
      state.toRelease.length > 0,
  );
}
