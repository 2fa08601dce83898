import type { Operation } from '../operation.ts';
import { steerOrder } from '../steer-order.ts';

/** What a person has done by hand the process need not do; money in doubt is never skipped. */
export const skipOrderStep: Operation<'skipOrderStep'> = (call, deps) => steerOrder(call, deps, 'skipStep');
