import { type StartRequest, typedAttributes } from '@beaver/kit/temporal';
import { type AutomationRunInput, automationRunProcess, searchAttributes, taskQueue } from '@beaver/workflows/contract';
import type { AutomationRun } from './domain/automation-run.ts';

/** What an operator finds the process by is set before its first task. @param title for the operator */
export function startOfRun(key: string, run: AutomationRun, title: string): StartRequest {
  const { tenantId, id: runId, automationId, automationVersion, depth, event } = run;
  const input: AutomationRunInput = { tenantId, runId, automationId, automationVersion, title, depth, event };
  const [kind, subjectId] = event.subject.split('/');
  return {
    type: automationRunProcess.type,
    workflowId: key,
    taskQueue,
    args: [input],
    staticSummary: title,
    typedSearchAttributes: typedAttributes({
      [searchAttributes.tenantId]: tenantId,
      [searchAttributes.subjectId]: runId,
      [searchAttributes.stage]: 'running',
      ...(kind === 'order' && subjectId !== undefined ? { [searchAttributes.orderId]: subjectId } : {}),
    }),
  };
}
