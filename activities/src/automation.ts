import type { Calls } from '@beaver/kit/call';
import type { paths } from '@beaver/workflow-service/contract';
import type { ActionName, Definition } from '@beaver/workflows/automation';
import { ApplicationFailure, Context } from '@temporalio/activity';
import { type ActionOutput, performersOf } from './automation-actions.ts';
import { callService } from './call-service.ts';

type ProgressBody =
  paths['/v1/automation-runs/{automationRunId}/progress']['post']['requestBody']['content']['application/json'];

/** What a run's row is told. */
export interface AutomationRunProgressCommand extends ProgressBody {
  tenantId: string;
  runId: string;
  /** `run_1/progress/3` */
  key: string;
}

/** What a step of an automation does. */
export interface PerformActionCommand {
  tenantId: string;
  automationId: string;
  action: string;
  input: unknown;
  /** How many events lie between the first request and this. */
  depth: number;
  /** `run_1/hold` */
  key: string;
}

export interface ReadAutomationVersionCommand {
  tenantId: string;
  automationId: string;
  number: number;
  key: string;
}

/** What automations' runs ask for, and what their rows are told. */
export const automationActivities = (calls: Calls, urls: { workflow: string; order: string }) => {
  const peer = calls.peer<paths>('workflow-service', urls.workflow);
  const performers = performersOf(calls, urls);
  return {
    /** It was checked when it was written. */
    readAutomationVersion: ({ tenantId, automationId, number }: ReadAutomationVersionCommand): Promise<Definition> =>
      callService(tenantId, async () => {
        const path = { automationId, number };
        const { definition } = await peer.get('/v1/automations/{automationId}/versions/{number}', { path, tenantId });
        return definition as unknown as Definition;
      }),

    /** As the automation, so that a timeline says who it was. @returns what came of it, and at which attempt */
    performAction: async (command: PerformActionCommand): Promise<{ output: ActionOutput; attempts: number }> => {
      const { tenantId, automationId, action, input, depth, key } = command;
      const { attempt } = Context.current().info;
      const perform = Object.hasOwn(performers, action) ? performers[action as ActionName] : undefined;
      if (!perform) throw ApplicationFailure.nonRetryable(`There is no action ${action}.`, 'action_unknown');
      const by = { actor: `automation:${automationId}`, depth };
      const about = { tenantId, idempotencyKey: key };
      const fill = () => perform(input as Record<string, string>, about);
      return {
        output: await callService(tenantId, fill, by).catch((error) => countAttempt(error, attempt)),
        attempts: attempt,
      };
    },

    /** Refused with `automation_run_step_not_allowed`. */
    progressAutomationRun: ({ tenantId, runId, key, ...body }: AutomationRunProgressCommand) =>
      callService(tenantId, async (): Promise<{ approvalId: string | null }> => {
        const { approvalId } = await peer.post('/v1/automation-runs/{automationRunId}/progress', {
          path: { automationRunId: runId },
          body,
          idempotencyKey: key,
          tenantId,
        });
        return { approvalId };
      }),
  };
};

/** The row shows how often a step was tried also when it failed. */
function countAttempt(error: unknown, attempt: number): never {
  if (!(error instanceof ApplicationFailure)) throw error;
  const { message, type, nonRetryable, nextRetryDelay } = error;
  throw ApplicationFailure.create({
    message,
    nonRetryable: nonRetryable ?? false,
    details: [{ attempt }],
    cause: error,
    ...(type ? { type } : {}),
    ...(nextRetryDelay ? { nextRetryDelay } : {}),
  });
}
