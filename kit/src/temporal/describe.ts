import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { logger } from '../telemetry/logger.ts';

/** Milliseconds for which somebody's question waits for Temporal. */
const DEADLINE_MS = 2000;

const states = {
  RUNNING: 'running',
  COMPLETED: 'completed',
  FAILED: 'failed',
  CANCELLED: 'canceled',
  TERMINATED: 'terminated',
  TIMED_OUT: 'timedOut',
  CONTINUED_AS_NEW: 'running',
  PAUSED: 'running',
} as const;

/** A workflow as far as Temporal can be asked just now. */
export interface KnownWorkflow {
  runId: string | null;
  state: (typeof states)[keyof typeof states] | 'notStarted' | 'unknown';
  temporal: 'reachable' | 'unreachable';
}

/** Never throws: whoever asks has more to show than what only Temporal knows. */
export async function describeWorkflow(client: Client, workflowId: string): Promise<KnownWorkflow> {
  try {
    const { runId, status } = await client.connection.withDeadline(Date.now() + DEADLINE_MS, () =>
      client.workflow.getHandle(workflowId).describe(),
    );
    const state = Object.hasOwn(states, status.name) ? states[status.name as keyof typeof states] : 'unknown';
    return { runId, state, temporal: 'reachable' };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return { runId: null, state: 'notStarted', temporal: 'reachable' };
    logger().warn({ err: error }, 'Temporal could not be asked');
    return { runId: null, state: 'unknown', temporal: 'unreachable' };
  }
}
