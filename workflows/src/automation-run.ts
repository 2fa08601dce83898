import { CancellationScope, isCancellation } from '@temporalio/workflow';
import { type AutomationProcess, Ended, type RunEnd } from './automation-process.ts';
import { type AutomationState, initialAutomation } from './automation-state.ts';
import type { AutomationRunInput, AutomationRunSignals } from './contract.ts';
import { hear } from './hear.ts';
import { loadRun } from './load-run.ts';
import { walkSteps } from './walk-steps.ts';

/**
 * Does what a tenant wrote, step by step, by the version that was active when its event came, to the end. No code of a tenant runs
 * here: the definition is data, and its expressions end by themselves.
 * @param state only of a run that continues another
 * @returns how the run ended
 */
export async function automationRun(
  input: AutomationRunInput,
  state: AutomationState = initialAutomation(),
): Promise<RunEnd> {
  const scope = new CancellationScope();
  hear<AutomationRunSignals>(state, {
    approvalDecided: ({ approvalId, status, by }) => {
      state.decisions[approvalId] = { status, by };
    },
    runCanceled: () => {
      state.canceled = true;
      scope.cancel();
    },
  });
  if (state.canceled) scope.cancel();
  // Not canceled, so that the row can be told of a cancellation.
  const process = await CancellationScope.nonCancellable(() => loadRun(input, state));
  try {
    return await scope.run(() => run(process));
  } catch (error) {
    if (!isCancellation(error)) throw error;
    return CancellationScope.nonCancellable(() => process.end('canceled'));
  }
}

async function run(process: AutomationProcess): Promise<RunEnd> {
  try {
    await walkSteps(process, process.definition.steps);
    return await process.end('succeeded');
  } catch (error) {
    if (error instanceof Ended) return process.end(error.end, error.message);
    throw error;
  }
}
