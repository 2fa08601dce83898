import type { Operation } from '../operation.ts';
import { describeProcess } from '../process.ts';
import { orderSubject } from '../steer-order.ts';

/** What it waits for is the row's, so that it can be read while Temporal is away. */
export const getOrderProcess: Operation<'getOrderProcess'> = async (call, deps) => ({
  status: 200,
  body: await describeProcess(await orderSubject(call, call.path.orderId), deps),
});
