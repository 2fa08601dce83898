import { findOrder } from '../db/orders.ts';
import type { Operation } from '../operation.ts';
import { describeProcess, updateProcess } from '../process.ts';

/** Only the running process knows whether it is paused, so it is asked by Update. */
export const resumeOrderProcess: Operation<'resumeOrderProcess'> = async (call, deps) => {
  const order = await call.read((trx) => findOrder(trx, call.path.orderId));
  await updateProcess(call, deps, order, 'resume');
  return { status: 200, body: await describeProcess(order, deps) };
};
