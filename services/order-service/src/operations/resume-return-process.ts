import type { Operation } from '../operation.ts';
import { steerReturn } from '../steer-return.ts';

/** It goes on where it was paused, with all that it has heard meanwhile. */
export const resumeReturnProcess: Operation<'resumeReturnProcess'> = (call, deps) => steerReturn(call, deps, 'resume');
