import type { OrderSignals } from './contract.ts';
import { hear } from './hear.ts';
import { keepPayment, type OrderState } from './order-state.ts';

/** What the order's row, its payments and its goods tell. */
export const hearOrder = (state: OrderState): void =>
  hear<OrderSignals>(state, {
    cancelRequested: () => {
      state.canceled = true;
    },
    orderHeld: () => {
      state.held = true;
    },
    orderReleased: () => {
      state.held = false;
    },
    paymentMethodReplaced: ({ method, methodType }) => {
      state.method = method;
      state.methodType = methodType;
      endRetry(state);
    },
    fulfillmentShipped: ({ fulfillmentId, lines, captureAmount, last }) => {
      state.shipments.push({ fulfillmentId, lines, captureAmount, consumed: false, captured: false });
      state.allShipped = last;
    },
    fulfillmentDelivered: ({ settled }) => {
      state.settled = settled;
    },
    linesCanceled: ({ eventId, lines, due, settled }) => {
      state.toRelease.push({ eventId, lines });
      state.due = due;
      state.settled = settled;
    },
    retryScheduled: ({ until, stockUntil }) => {
      state.retry = { until: Date.parse(until), stockUntil, stockHeld: false, running: true };
    },
    retryEnded: () => endRetry(state),
    paymentChanged: ({ payment }) => keepPayment(state, payment),
    creditDecided: ({ given }) => {
      state.creditGiven = given;
    },
    authorizationExpiring: ({ paymentId, expiresAt }) => {
      state.expiring = { [paymentId]: { expiresAt, acted: false, told: null }, ...state.expiring };
    },
  });

/** Another method ends it, too, whether or not that has been said. */
function endRetry(state: OrderState): void {
  if (state.retry) state.retry = { ...state.retry, running: false };
}
