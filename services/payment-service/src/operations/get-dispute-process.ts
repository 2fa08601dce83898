import { findDispute } from '../db/dispute-row.ts';
import { describeProcess } from '../dispute-process.ts';
import type { Operation } from '../operation.ts';

/** What it waits for is the row's, so that it can be read while Temporal is away. */
export const getDisputeProcess: Operation<'getDisputeProcess'> = async (call, deps) => {
  const dispute = await call.read((trx) => findDispute(trx, call.path.disputeId));
  return { status: 200, body: await describeProcess(dispute, deps) };
};
