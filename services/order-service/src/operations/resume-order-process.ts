import type { Operation } from '../operation.ts';
import { steerProcess } from '../process.ts';

/** It goes on where it was paused, with all that it has heard meanwhile. */
export const resumeOrderProcess: Operation<'resumeOrderProcess'> = (call, deps) => steerProcess(call, deps, 'resume');
