import type { Operation } from '../operation.ts';
import { steerProcess } from '../process.ts';

/** Calls under way finish; the process rests before it begins anything new. */
export const pauseOrderProcess: Operation<'pauseOrderProcess'> = (call, deps) => steerProcess(call, deps, 'pause');
