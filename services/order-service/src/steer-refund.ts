import type { Call, Reply } from '@beaver/kit';
import { type ProcessUpdates, refundProcess } from '@beaver/workflows/contract';
import { lockRefund } from './db/lock-refund.ts';
import { findRefund, saveRefund } from './db/order-refunds.ts';
import { isProcessPaused } from './db/process-log.ts';
import type { operations } from './generated/contract.ts';
import type { Deps } from './operation.ts';
import { askProcess, happenings, type Subject } from './process.ts';

type Steering = operations['pauseOrderRefundProcess'];

/** @throws order_refund_not_found, and what `askProcess` throws */
export async function steerRefund(
  call: Call<Steering>,
  deps: Deps,
  update: keyof ProcessUpdates,
): Promise<Reply<Steering>> {
  const { orderRefundId } = call.path;
  const subject = await refundSubject(call, orderRefundId);
  return call.claim('act', async (_, keep) => {
    const body = await askProcess(call, deps, subject, update);
    return keep(async (trx) => {
      const { refund } = await lockRefund(trx, orderRefundId);
      const happening = { type: `orderRefund.${happenings[update]}`, reason: call.body.reason };
      await saveRefund(trx, refund, { ...refund }, { ...happening, facts: { paused: body.paused } });
      return { status: 200, body };
    });
  });
}

/** What the refund's process works on. @throws order_refund_not_found */
export const refundSubject = (
  call: Pick<Call<operations['getOrderRefundProcess']>, 'read'>,
  id: string,
): Promise<Subject> =>
  call.read(async (trx) => {
    const { tenantId, orderId, waitingFor, waitingUntil } = await findRefund(trx, id);
    const workflowId = refundProcess.workflowId(tenantId, id);
    const paused = await isProcessPaused(trx, 'orderRefund', id);
    return { orderId, orderRefundId: id, returnId: null, workflowId, paused, waitingFor, waitingUntil };
  });
