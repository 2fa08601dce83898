import type { Operation } from '../operation.ts';
import { describeProcess, readProcess } from '../process.ts';

/** What it waits for is the row's, so that it can be read while Temporal is away. */
export const getOrderProcess: Operation<'getOrderProcess'> = async (call, deps) => {
  const { order, paused } = await readProcess(call, call.path.orderId);
  return { status: 200, body: await describeProcess(order, paused, deps) };
};
