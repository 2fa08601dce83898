import type { ActionStep } from './automation/definition.ts';
import type { AutomationProcess } from './automation-process.ts';
import { suffix } from './process.ts';
import { performAction } from './proxies.ts';

/** One command of one service, which carries the step's name, so that it has its effect once. */
export async function takeAction(process: AutomationProcess, step: ActionStep, path: string): Promise<void> {
  const { tenantId, runId, automationId, depth } = process.input;
  const { render, millisecondsOf } = process.language;
  const { maxAttempts, within } = step.retry ?? {};
  const patience = { maxAttempts, within: within === undefined ? undefined : millisecondsOf(within) };
  process.begin(path, step);
  const result = await process.insistOn(path, step, async (nth) => {
    const input = render(step.input, process.evaluator());
    process.begin(path, step, { input });
    const key = `${runId}/${path}${suffix(nth)}`;
    const command = { tenantId, automationId, action: step.action, input, depth, key };
    return performAction(`${step.id}: ${step.action}`, command, patience);
  });
  if (!result) return;
  const attempts = process.records.attemptsAt(path) + result.attempts;
  process.finish(path, { outcome: 'succeeded', output: result.output }, { attempts });
}
