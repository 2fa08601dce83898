import type { Operation } from '../operation.ts';
import { steerReturn } from '../steer-return.ts';

/** Calls under way finish; the process rests before it begins anything new. */
export const pauseReturnProcess: Operation<'pauseReturnProcess'> = (call, deps) => steerReturn(call, deps, 'pause');
