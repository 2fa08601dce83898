import { workflowInfo } from '@temporalio/workflow';
import type { OrderFulfillmentInput } from './contract.ts';
import { hearOrder } from './hear-order.ts';
import { Ended, OrderProcess } from './order-process.ts';
import { initialState, type OrderState } from './order-state.ts';
import { Refused, suffix } from './process.ts';
import { shortStep } from './proxies.ts';
import { letGo } from './settle-replaced.ts';
import { settleShipments } from './settle-shipments.ts';
import { type End, showEnd } from './show-order.ts';
import { takePayment } from './take-payment.ts';
import { UndoStack } from './undo-stack.ts';

/** Stock outlives the payment deadline by this, so that a payment at the last moment still finds it. */
const STOCK_MARGIN_MS = 300_000;

/**
 * Authorize, commit stock, then follow the goods. Until the first shipment everything can be undone.
 * @param state only of a run that continues another
 * @returns how the order ended
 */
export async function orderFulfillment(
  order: OrderFulfillmentInput,
  state: OrderState = initialState(order),
): Promise<End | undefined> {
  hearOrder(state);
  const process = new OrderProcess(order, state);
  const undo = new UndoStack();
  try {
    if (!(await holdStock(process))) return undefined; // this order's process has run before
    undo.push(() => releaseStock(process));
    undo.push(() => letGo(process));
    await takePayment(process);
    await commitStock(process);
    await settleShipments(process);
    return showEnd(process, 'completed');
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    return endOrder(process, undo, error.step);
  }
}

/** Placement reserved it for two minutes; from here it is held until the payment must have come. */
async function holdStock(process: OrderProcess): Promise<boolean> {
  const { order, state } = process;
  if (state.phase !== 'reservation') return true;
  const { tenantId, reservationId, orderId } = order;
  const until = new Date(process.deadline + STOCK_MARGIN_MS).toISOString();
  try {
    await process.insist('hold the stock', ['reservation_not_active', 'out_of_stock'], (nth) =>
      shortStep('extendReservation', 'Hold the stock', {
        tenantId,
        reservationId,
        until,
        key: `${orderId}/extend${suffix(nth)}`,
      }),
    );
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.code === 'out_of_stock') throw new Ended('stockLost');
    if (!isReset()) return false;
  }
  state.phase = 'payment';
  return true;
}

/** A run that an operator reset finds what it did before and goes on; one that was started again has nothing to do. */
function isReset(): boolean {
  const { runId, firstExecutionRunId } = workflowInfo();
  return runId !== firstExecutionRunId;
}

/** Paid, so the goods are promised for good; the order's row confirms, unless somebody has canceled. */
async function commitStock(process: OrderProcess): Promise<void> {
  const { order, state } = process;
  if (state.phase === 'shipment') return;
  const { tenantId, reservationId, orderId } = order;
  state.phase = 'stock';
  await process.unlessPaused();
  try {
    await process.insist('commit the stock', ['reservation_not_active', 'out_of_stock'], (nth) =>
      shortStep('commitReservation', 'Promise the stock', {
        tenantId,
        reservationId,
        key: `${orderId}/commit${suffix(nth)}`,
      }),
    );
  } catch (error) {
    if (error instanceof Refused) throw new Ended('stockLost');
    throw error;
  }
  while (!(await process.tell('stockCommitted', { payment: true, waitingFor: 'shipment' }))) {
    const canceled = await process.waitFor('operator', () => state.canceled, Date.now() + 60_000);
    if (canceled) throw new Ended('canceled');
  }
  state.phase = 'shipment';
}

const releaseStock = (process: OrderProcess): Promise<void> => {
  const { tenantId, reservationId, orderId } = process.order;
  return process.insist(
    'release the stock',
    [],
    (nth) =>
      shortStep('releaseReservation', 'Give the stock back', {
        tenantId,
        reservationId,
        key: `${orderId}/release${suffix(nth)}`,
      }),
    { as: undefined },
  );
};

/** Expired and failed are decided first and undone then; canceled was decided by the row and is said when it is undone. */
async function endOrder(process: OrderProcess, undo: UndoStack, step: Ended['step']): Promise<End> {
  if (step !== 'canceled') await process.tell(step, { payment: true });
  await undo.run();
  if (step === 'canceled') await process.tell('canceled', { payment: true });
  else await process.tell('paymentVoided', { payment: true });
  return showEnd(process, ends[step]);
}

const ends = { canceled: 'canceled', paymentExpired: 'expired', paymentFailed: 'failed', stockLost: 'failed' } as const;
