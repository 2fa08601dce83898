import type { Operation } from '../operation.ts';
import { steerRefund } from '../steer-refund.ts';

/** What a person has done by hand the process need not do; money in doubt is never skipped. */
export const skipOrderRefundStep: Operation<'skipOrderRefundStep'> = (call, deps) =>
  steerRefund(call, deps, 'skipStep');
