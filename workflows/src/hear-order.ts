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
    paymentChanged: ({ payment }) => keepPayment(state, payment),
    creditDecided: ({ given }) => {
      state.creditGiven = given;
    },
    authorizationExpiring: ({ paymentId, expiresAt }) => {
      state.expiring = { [paymentId]: { expiresAt, acted: false, told: null }, ...state.expiring };
    },
  });
