import type { Operation } from '../operation.ts';
import { steerRefund } from '../steer-refund.ts';

/** By itself it is tried once an hour: an operator who has mended the cause need not wait. */
export const retryOrderRefundStep: Operation<'retryOrderRefundStep'> = (call, deps) =>
  steerRefund(call, deps, 'retryStep');
