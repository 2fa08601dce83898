import { createHash } from 'node:crypto';
import {
  type Client,
  isGrpcServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { defineProblems, Problem, standardProblems } from '../problem.ts';

const DEADLINE_MS = 5000;

export const processProblems = defineProblems({
  processNotRunning: [409, 'process_not_running', 'The process is not running.'],
});

/** Who asks, and by which key: the same act asked again is the same Update. */
export interface UpdateRequest {
  workflowId: string;
  update: string;
  argument: unknown;
  /** Tenant, caller, path and Idempotency-Key. */
  scope: string[];
}

/**
 * Asks a running workflow what only it knows. The Update's id is made of the idempotency key and its whole scope, so a
 * repetition gets the first answer.
 * @throws process_not_running; 409 with the failure's type as code; unavailable when nobody answers in 5 s
 */
export async function updateWorkflow(
  client: Client,
  { workflowId, update, argument, scope }: UpdateRequest,
): Promise<unknown> {
  const updateId = createHash('sha256').update(JSON.stringify(scope)).digest('base64url');
  try {
    return await client.connection.withDeadline(Date.now() + DEADLINE_MS, () =>
      client.workflow.getHandle(workflowId).executeUpdate<unknown, [unknown]>(update, { updateId, args: [argument] }),
    );
  } catch (error) {
    throw toProblem(error);
  }
}

function toProblem(error: unknown): unknown {
  if (error instanceof WorkflowNotFoundError) return processProblems.processNotRunning({ cause: error });
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
    const { type, message } = error.cause;
    return new Problem(409, type ?? 'process_refused', message, { cause: error });
  }
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || isGrpcServiceError(error)) {
    return standardProblems.unavailable({ detail: 'The process did not answer.', retryAfter: 1, cause: error });
  }
  return error;
}
