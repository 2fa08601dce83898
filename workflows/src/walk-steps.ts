import type { Step } from './automation/definition.ts';
import { type AutomationProcess, Ended } from './automation-process.ts';
import { takeAction } from './take-action.ts';
import { takeApproval } from './take-approval.ts';
import { takeBranch } from './take-branch.ts';
import { takeLog } from './take-log.ts';
import { takeWait } from './take-wait.ts';

/**
 * Does the steps of a block one after the other, and behind each the block that it leads to. A walk that begins anew, in a run
 * that was continued, passes over what is done.
 * @param prefix of the steps' paths: what they lie in, where they are done more than once
 * @throws Ended
 */
export async function walkSteps(process: AutomationProcess, steps: readonly Step[], prefix = ''): Promise<void> {
  const { done } = process.state;
  for (const step of steps) {
    const path = prefix + step.id;
    if (!done[path]) {
      await process.unlessPaused();
      await take(process, step, path);
    }
    await walkSteps(process, blockAfter(step, done[path]?.outcome), prefix);
  }
}

function take(process: AutomationProcess, step: Step, path: string): Promise<void> {
  switch (step.type) {
    case 'action':
      return takeAction(process, step, path);
    case 'wait':
      return takeWait(process, step, path);
    case 'branch':
      return takeBranch(process, step, path);
    case 'approval':
      return takeApproval(process, step, path);
    case 'log':
      return takeLog(process, step, path);
  }
}

/** @throws Ended after a decision for which there is no block: what follows was not agreed to */
function blockAfter(step: Step, outcome: string | undefined): readonly Step[] {
  if (step.type === 'branch') return (outcome === 'then' ? step.then : outcome === 'else' && step.else) || [];
  if (step.type !== 'approval') return [];
  if (outcome === 'approved') return step.onApproved ?? [];
  const block = outcome === 'rejected' ? step.onRejected : step.onExpired;
  if (!block) throw new Ended('succeeded', `${step.id} was ${outcome}`);
  return block;
}
