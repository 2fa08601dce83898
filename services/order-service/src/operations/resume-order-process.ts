import type { Operation } from '../operation.ts';
import { steerOrder } from '../steer-order.ts';

/** It goes on where it was paused, with all that it has heard meanwhile. */
export const resumeOrderProcess: Operation<'resumeOrderProcess'> = (call, deps) => steerOrder(call, deps, 'resume');
