import { lockDispute } from '../db/dispute-row.ts';
import { toDispute } from '../domain/dispute.ts';
import { progressDispute as progressed } from '../domain/dispute-progress.ts';
import { writeDispute } from '../gateways/write-dispute.ts';
import type { Operation } from '../operation.ts';

/** Its process tells what it waits for, and when somebody has to be called. */
export const progressDispute: Operation<'progressDispute'> = (call) =>
  call.write(async (trx) => {
    const { step, reason } = call.body;
    const before = await lockDispute(trx, call.path.disputeId);
    const after = await writeDispute(trx, before, progressed(before, call.body), { type: `dispute.${step}`, reason });
    return { status: 200, body: toDispute(after) };
  });
