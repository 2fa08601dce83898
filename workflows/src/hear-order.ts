import { ApplicationFailure, defineSignal, defineUpdate, setHandler } from '@temporalio/workflow';
import type { OrderSignals, ProcessUpdates, Signaled } from './contract.ts';
import { keepPayment, type OrderState } from './order-state.ts';

type Hear = { [Name in keyof OrderSignals]: (facts: Signaled<Name>) => void };

/** Enough to know a repetition by; the relay repeats soon or not at all. */
const REMEMBERED = 200;

/** Signals only set facts; the story acts on them. Registered before the first await, so that none is lost. */
export function hearOrder(state: OrderState): void {
  const hear: Hear = {
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
  };
  for (const [name, set] of Object.entries(hear) as [keyof OrderSignals, (facts: { eventId: string }) => void][]) {
    setHandler(defineSignal<[{ eventId: string }]>(name), (facts) => {
      if (state.heard.includes(facts.eventId)) return;
      state.heard = [...state.heard.slice(1 - REMEMBERED), facts.eventId];
      set(facts);
    });
  }
  hearOperator(state);
}

type Asked = ProcessUpdates['pause'];

function hearOperator(state: OrderState): void {
  setHandler(
    defineUpdate<void, [Asked]>('pause'),
    (asked: Asked) => {
      state.paused = asked;
    },
    { validator: (_: Asked) => refuseIf(state.paused !== null, 'process_already_paused', 'The process is paused.') },
  );
  setHandler(
    defineUpdate<void, [Asked]>('resume'),
    (_: Asked) => {
      state.paused = null;
    },
    { validator: (_: Asked) => refuseIf(state.paused === null, 'process_not_paused', 'The process is not paused.') },
  );
}

function refuseIf(refused: boolean, code: string, message: string): void {
  if (refused) throw ApplicationFailure.nonRetryable(message, code);
}
