import type { Operation } from '../operation.ts';
import { steerOrder } from '../steer-order.ts';

/** Calls under way finish; the process rests before it begins anything new. */
export const pauseOrderProcess: Operation<'pauseOrderProcess'> = (call, deps) => steerOrder(call, deps, 'pause');
