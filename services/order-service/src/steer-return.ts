import type { Call, Reply } from '@beaver/kit';
import { type ProcessUpdates, returnProcess } from '@beaver/workflows/contract';
import { lockReturn } from './change-return.ts';
import { isProcessPaused } from './db/process-log.ts';
import { findReturn, saveReturn } from './db/returns.ts';
import type { operations } from './generated/contract.ts';
import type { Deps } from './operation.ts';
import { askProcess, happenings, type Subject } from './process.ts';

type Steering = operations['pauseReturnProcess'];

/** @throws return_not_found, and what `askProcess` throws */
export async function steerReturn(
  call: Call<Steering>,
  deps: Deps,
  update: keyof ProcessUpdates,
): Promise<Reply<Steering>> {
  const { returnId } = call.path;
  const subject = await returnSubject(call, returnId);
  return call.claim('act', async (_, keep) => {
    const body = await askProcess(call, deps, subject, update);
    return keep(async (trx) => {
      const { asked } = await lockReturn(trx, returnId);
      const happening = { type: `return.${happenings[update]}`, reason: call.body.reason };
      await saveReturn(trx, asked, { ...asked }, { ...happening, facts: { paused: body.paused } });
      return { status: 200, body };
    });
  });
}

/** What the return's process works on. @throws return_not_found */
export const returnSubject = (call: Pick<Call<operations['getReturnProcess']>, 'read'>, id: string): Promise<Subject> =>
  call.read(async (trx) => {
    const { tenantId, orderId, waitingFor, waitingUntil } = await findReturn(trx, id);
    const workflowId = returnProcess.workflowId(tenantId, id);
    const paused = await isProcessPaused(trx, 'return', id);
    return { orderId, orderRefundId: null, returnId: id, workflowId, paused, waitingFor, waitingUntil };
  });
