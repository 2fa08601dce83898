import type { ApprovalStep } from './automation/definition.ts';
import type { AutomationProcess } from './automation-process.ts';
import type { AskedApproval } from './automation-state.ts';

/** The row judges; the process keeps the deadline, and calls others when nobody has decided half-way. */
export async function takeApproval(process: AutomationProcess, step: ApprovalStep, path: string): Promise<void> {
  const { asked, decisions } = process.state;
  const approval = asked[path] ?? (await ask(process, step, path));
  if (!approval) return;
  asked[path] = approval;
  const isExpired = await expires(process, approval);
  const { status, by } = decisions[approval.approvalId] ?? { status: 'expired', by: null };
  process.finish(path, { outcome: isExpired ? 'expired' : status, output: { by } });
}

/** @returns undefined when the step was skipped */
async function ask(process: AutomationProcess, step: ApprovalStep, path: string): Promise<AskedApproval | undefined> {
  const { renderMessage, millisecondsOf } = process.language;
  process.begin(path, step);
  const message = await process.insistOn(path, step, async () =>
    renderMessage(step.message ?? '', process.evaluator()),
  );
  if (message === undefined) return undefined;
  const now = Date.now();
  const deadline = now + millisecondsOf(step.deadline);
  const until = new Date(deadline).toISOString();
  const { assignees, escalateTo, escalateAfter } = step;
  const request = {
    path,
    assignees,
    deadline: until,
    ...(message ? { message } : {}),
    ...(escalateTo ? { escalateTo } : {}),
  };
  process.begin(path, step, { status: 'waiting', input: { assignees, deadline: until } });
  const telling = { approval: request, waitingFor: 'approval', waitingUntil: until } as const;
  const answer = await process.tell('approvalRequested', telling);
  const escalateAt = escalateAfter === undefined ? null : now + millisecondsOf(escalateAfter);
  return { approvalId: answer?.approvalId ?? '', deadline, escalateAt };
}

/** @returns false when somebody was quicker */
async function expires(process: AutomationProcess, approval: AskedApproval): Promise<boolean> {
  const { approvalId, deadline } = approval;
  const decided = () => process.state.decisions[approvalId] !== undefined;
  const waiting = { approvalId, waitingFor: 'approval', waitingUntil: new Date(deadline).toISOString() } as const;
  if (approval.escalateAt !== null && !(await process.waitFor('approval', decided, approval.escalateAt))) {
    approval.escalateAt = null;
    await process.tell('approvalEscalated', waiting);
  }
  if (await process.waitFor('approval', decided, deadline)) return false;
  if (await process.tell('approvalExpired', waiting)) return true;
  await process.waitFor('approval', decided);
  return false;
}
