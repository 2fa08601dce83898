import type { Operation } from '../operation.ts';
import { steerRefund } from '../steer-refund.ts';

/** It goes on where it was paused, with all that it has heard meanwhile. */
export const resumeOrderRefundProcess: Operation<'resumeOrderRefundProcess'> = (call, deps) =>
  steerRefund(call, deps, 'resume');
