import type { Operation } from '../operation.ts';
import { describeProcess } from '../process.ts';
import { refundSubject } from '../steer-refund.ts';

/** What it waits for is the row's, so that it can be read while Temporal is away. */
export const getOrderRefundProcess: Operation<'getOrderRefundProcess'> = async (call, deps) => ({
  status: 200,
  body: await describeProcess(await refundSubject(call, call.path.orderRefundId), deps),
});
