import type { BranchStep } from './automation/definition.ts';
import type { AutomationProcess } from './automation-process.ts';

/** Decided once: what it was decided by may look otherwise later. */
export async function takeBranch(process: AutomationProcess, step: BranchStep, path: string): Promise<void> {
  const { evaluateCondition } = process.language;
  process.begin(path, step);
  const holds = await process.insistOn(path, step, async () => evaluateCondition(process.evaluator(), step.if));
  if (holds !== undefined) process.finish(path, { outcome: holds ? 'then' : 'else', output: holds });
}
