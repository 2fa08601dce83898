import type { Operation } from '../operation.ts';
import { steerRun } from '../steer-run.ts';

/** It goes on where it was paused. */
export const resumeAutomationRun: Operation<'resumeAutomationRun'> = (call, deps) => steerRun(call, deps, 'resume');
