import { AutomationProcess } from './automation-process.ts';
import type { AutomationState } from './automation-state.ts';
import type { AutomationRunInput } from './contract.ts';
import { refusalOf, shortStep } from './proxies.ts';

/**
 * What a run needs before its first step: the document, which never changes, and the language. That is loaded here and not above,
 * since each workflow has a copy of each module, and an order needs none of it.
 */
export async function loadRun(input: AutomationRunInput, state: AutomationState): Promise<AutomationProcess> {
  const { tenantId, runId, automationId, automationVersion: number } = input;
  const command = { tenantId, automationId, number, key: `${runId}/read` };
  const definition = await readUntilThere(`read version ${number}`, command);
  const language = await import(/* webpackMode: "eager" */ './automation/language.ts');
  return new AutomationProcess(input, state, definition, language);
}

type Read = Parameters<typeof shortStep<'readAutomationVersion'>>[2];

/** Without it there is nothing to do, and it is there: whoever keeps it may be away. */
async function readUntilThere(summary: string, command: Read) {
  for (;;) {
    try {
      return await shortStep('readAutomationVersion', summary, command);
    } catch (error) {
      if (refusalOf(error) !== undefined) throw error;
    }
  }
}
