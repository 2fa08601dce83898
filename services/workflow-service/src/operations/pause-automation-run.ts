import type { Operation } from '../operation.ts';
import { steerRun } from '../steer-run.ts';

/** Calls under way finish; nothing new is begun. */
export const pauseAutomationRun: Operation<'pauseAutomationRun'> = (call, deps) => steerRun(call, deps, 'pause');
