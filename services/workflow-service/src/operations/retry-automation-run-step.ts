import type { Operation } from '../operation.ts';
import { steerRun } from '../steer-run.ts';

/** By whoever has mended the cause. */
export const retryAutomationRunStep: Operation<'retryAutomationRunStep'> = (call, deps) =>
  steerRun(call, deps, 'retryStep');
