import type { Operation } from '../operation.ts';
import { steerRefund } from '../steer-refund.ts';

/** Calls under way finish; the process rests before it begins anything new. */
export const pauseOrderRefundProcess: Operation<'pauseOrderRefundProcess'> = (call, deps) =>
  steerRefund(call, deps, 'pause');
