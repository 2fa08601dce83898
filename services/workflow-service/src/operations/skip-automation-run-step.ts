import type { Operation } from '../operation.ts';
import { steerRun } from '../steer-run.ts';

/** By whoever can do without it, or has done it by hand. */
export const skipAutomationRunStep: Operation<'skipAutomationRunStep'> = (call, deps) =>
  steerRun(call, deps, 'skipStep');
