import type { Step } from './automation/definition.ts';
import type { AutomationProcess } from './automation-process.ts';
import type { AutomationWaitingFor } from './contract.ts';
import { describeWait, type Moment } from './describe-wait.ts';
import { spacedCells } from './readable.ts';

/** Markdown for somebody who has never seen the code: what it waits for, what can be done, and how far each step is. */
export function describeAutomation(
  process: AutomationProcess,
  moment: Moment & { reason?: string | undefined },
): string {
  const { runId, event } = process.input;
  const links = `Run: \`GET /v1/automation-runs/${runId}\` · started by \`${event.type}\` of \`${event.subject}\``;
  return [...headline(process, moment), table(process), links].join('\n\n');
}

function headline(
  process: AutomationProcess,
  { reason, ...moment }: Moment & { reason?: string | undefined },
): string[] {
  if (moment.end) return [`The run is **${moment.end}**${reason ? `: ${reason}` : ''}.`];
  return describeWait<AutomationWaitingFor>(process.state, moment, {
    afterwards: (waitingFor) => afterwards(process, waitingFor),
    remedies: (waitingFor) => remedies(process, waitingFor),
  });
}

function afterwards({ state }: AutomationProcess, waitingFor: AutomationWaitingFor): string {
  if (waitingFor === 'time') return 'it goes on';
  if (waitingFor === 'operator') return 'it tries again, or fails';
  return typeof state.asked[state.at]?.escalateAt === 'number' ? 'others are asked, too' : 'it is over';
}

function remedies({ input, state }: AutomationProcess, waitingFor: AutomationWaitingFor): string[] {
  const at = (act: string) => `\`POST /v1/automation-runs/${input.runId}/${act}\``;
  const approval = state.asked[state.at]?.approvalId;
  const decide = (act: string) => `\`POST /v1/approvals/${approval}/${act}\``;
  const cancel = `Cancel the run: ${at('cancel')}`;
  return {
    time: [cancel],
    approval: [`Approve: ${decide('approve')}`, `Reject: ${decide('reject')}`, cancel],
    operator: [`Mended? Try it now: ${at('retry-step')}`, `Done by hand? Leave it: ${at('skip-step')}`, cancel],
    resume: [`Resume: ${at('resume')}`],
  }[waitingFor];
}

function table(process: AutomationProcess): string {
  const rows = rowsOf(process, process.definition.steps, 0);
  return ['| Step | What | So far |', '|:--|:--|:--|', ...rows].map(spacedCells).join('\n');
}

/** Blocks are indented below the step that leads to them. */
function rowsOf(process: AutomationProcess, steps: readonly Step[], depth: number): string[] {
  const { done, records } = process.state;
  return steps.flatMap((step) => {
    const record = records[step.id]?.news;
    const soFar = done[step.id]?.outcome ?? (record ? record.status : '–');
    const what = step.type === 'action' ? step.action : step.type;
    const blocks = (process.language.blockNames[step.type] ?? []).flatMap((name) => blockOf(step, name));
    return [`| ${'\u{a0}'.repeat(4 * depth)}${step.id} | ${what} | ${soFar} |`, ...rowsOf(process, blocks, depth + 1)];
  });
}

const blockOf = (step: Step, name: string): readonly Step[] =>
  (step as unknown as Record<string, Step[] | undefined>)[name] ?? [];
