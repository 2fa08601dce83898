import { findOrder } from '../db/orders.ts';
import type { Operation } from '../operation.ts';
import { describeProcess } from '../process.ts';

/** What it waits for is the row's, so that it can be read while Temporal is away. */
export const getOrderProcess: Operation<'getOrderProcess'> = async (call, deps) => {
  const order = await call.read((trx) => findOrder(trx, call.path.orderId));
  return { status: 200, body: await describeProcess(order, deps) };
};
