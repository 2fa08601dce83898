import type { Call, Reply } from '@beaver/kit';
import { orderFulfillmentProcess, type ProcessUpdates } from '@beaver/workflows/contract';
import { findOrder, lockOrder } from './db/orders.ts';
import { isProcessPaused } from './db/process-log.ts';
import type { operations } from './generated/contract.ts';
import type { Deps } from './operation.ts';
import { askProcess, happenings, type Subject } from './process.ts';
import { saveOrder } from './save-order.ts';

type Steering = operations['pauseOrderProcess'];

/** @throws order_not_found, and what `askProcess` throws */
export async function steerOrder(
  call: Call<Steering>,
  deps: Deps,
  update: keyof ProcessUpdates,
): Promise<Reply<Steering>> {
  const subject = await orderSubject(call, call.path.orderId);
  return call.claim('act', async (_, keep) => {
    const body = await askProcess(call, deps, subject, update);
    return keep(async (trx) => {
      const now = await lockOrder(trx, subject.orderId);
      const facts = { paused: body.paused };
      await saveOrder(trx, now, now, { type: `order.${happenings[update]}`, reason: call.body.reason, facts });
      return { status: 200, body };
    });
  });
}

/** What the order's process works on. @throws order_not_found */
export const orderSubject = (call: Pick<Call<operations['getOrderProcess']>, 'read'>, id: string): Promise<Subject> =>
  call.read(async (trx) => {
    const { tenantId, waitingFor, waitingUntil } = await findOrder(trx, id);
    const workflowId = orderFulfillmentProcess.workflowId(tenantId, id);
    const paused = await isProcessPaused(trx, 'order', id);
    return { orderId: id, orderRefundId: null, returnId: null, workflowId, paused, waitingFor, waitingUntil };
  });
