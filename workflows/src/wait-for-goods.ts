import { attemptAgain } from './attempt-payment.ts';
import { isOpen, lapsed, lastingTotal, renewed } from './expiring-payments.ts';
import { goodsWaitFor, moneyWaitFor } from './goods-wait.ts';
import type { OrderProcess } from './order-process.ts';
import { capturedTotal, isRetried, isUnknown, type OrderState, securedTotal, shippedTotal } from './order-state.ts';

const ASK_AGAIN_MS = 5000;

/** Goods have left and their money is not there: by a person's capture, a receipt, the gateway's word or another method. */
export async function waitForMoney(process: OrderProcess): Promise<void> {
  const { order, state } = process;
  const { payment, credit, method, shipments, toRelease, expiring, retry } = state;
  const known = shipments.length + toRelease.length;
  const happened = () =>
    state.payment !== payment ||
    state.credit !== credit ||
    state.method !== method ||
    state.expiring !== expiring ||
    state.retry !== retry ||
    state.paused !== null ||
    shipments.length + toRelease.length > known;
  if (isUnknown(state)) {
    await process.waitFor('reconciliation', happened, Date.now() + ASK_AGAIN_MS);
  } else if (state.tried < state.method) {
    await attemptAgain(process, shippedTotal(state) - capturedTotal(state));
    state.captureRefused = false;
  } else if (state.captureRefused || securedTotal(state) < shippedTotal(state)) {
    if (mayPayAnew(process)) await payAnew(process);
    else await process.waitFor(moneyWaitFor(state), happened);
  } else {
    await process.waitFor(order.captureMethod === 'manual' ? 'capture' : 'receipt', happened);
  }
}

/** Once with each card of an order with a plan; a payment that is still tried is the plan's already. */
const mayPayAnew = ({ order, state: { method, methodType, renewedMethod, payment } }: OrderProcess): boolean =>
  order.hasDunningPlan === true && methodType === 'card' && renewedMethod !== method && !isOpen(payment);

/** What was authorized for goods that have left is good for nothing any more. */
async function payAnew(process: OrderProcess): Promise<void> {
  const { state } = process;
  state.renewedMethod = state.method;
  lapsed(state);
  renewed(state);
  await attemptAgain(process, state.due - lastingTotal(state));
  state.captureRefused = false;
}

/** What was promised has lapsed or is about to, and somebody can be asked: the gateway what came of the last try, or a new method. */
export const isAttemptable = (state: OrderState): boolean =>
  lastingTotal(state) < state.due &&
  !state.held &&
  ((isUnknown(state) && !isRetried(state)) || state.tried < state.method);

export async function secureAgain(process: OrderProcess): Promise<void> {
  const { state } = process;
  const { payment } = state;
  const asked = isUnknown(state);
  if (asked && (await process.waitFor('reconciliation', () => state.payment !== payment, Date.now() + ASK_AGAIN_MS)))
    return;
  await attemptAgain(process, state.due - lastingTotal(state));
}

export async function waitForGoods(process: OrderProcess): Promise<void> {
  const { state } = process;
  const { shipments, settled, held, payment, others, method, expiring, retry } = state;
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
      state.retry !== retry ||
      state.canceled ||
      state.paused !== null ||
      state.toRelease.length > 0,
  );
}
