import type { LogStep } from './automation/definition.ts';
import type { AutomationProcess } from './automation-process.ts';

/** The row keeps the message with the step. */
export async function takeLog(process: AutomationProcess, step: LogStep, path: string): Promise<void> {
  const { renderMessage } = process.language;
  process.begin(path, step);
  const message = await process.insistOn(path, step, async () => renderMessage(step.message, process.evaluator()));
  if (message !== undefined) process.finish(path, { outcome: 'succeeded', output: message });
}
