import { type Call, logger } from '@beaver/kit';
import { updateWorkflow } from '@beaver/kit/temporal';
import type { ProcessUpdates } from '@beaver/workflows/contract';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { components, operations } from './generated/contract.ts';
import type { Deps } from './operation.ts';

type Process = components['schemas']['Process'];
type Known = Pick<Process, 'state' | 'runId' | 'temporal'>;

/** What a process works on, as its row knows it. */
export interface Subject
  extends Pick<Process, 'orderId' | 'orderRefundId' | 'returnId' | 'workflowId' | 'waitingFor' | 'waitingUntil'> {
  /** Whether an operator paused it last. */
  paused: boolean;
}

/** Milliseconds for which an operator's question waits for Temporal. */
const DEADLINE_MS = 2000;
const states: Record<string, Process['state']> = {
  RUNNING: 'running',
  COMPLETED: 'completed',
  FAILED: 'failed',
  CANCELLED: 'canceled',
  TERMINATED: 'terminated',
  TIMED_OUT: 'timedOut',
  CONTINUED_AS_NEW: 'running',
  PAUSED: 'running',
};

/** The process behind an order or a refund, as far as Temporal can be asked just now. */
export async function describeProcess(
  { workflowId, orderId, orderRefundId, returnId, paused, waitingFor, waitingUntil }: Subject,
  { temporal, config }: Deps,
): Promise<Process> {
  const path = `/namespaces/${config.TEMPORAL_NAMESPACE}/workflows/${encodeURIComponent(workflowId)}`;
  const known = await askTemporal(temporal, workflowId);
  return {
    ...known,
    orderId,
    orderRefundId,
    returnId,
    workflowId,
    paused: paused && (known.state === 'running' || known.state === 'unknown'),
    waitingFor,
    waitingUntil,
    url: new URL(path, config.TEMPORAL_UI_URL).href,
  };
}

async function askTemporal(temporal: Deps['temporal'], workflowId: string): Promise<Known> {
  try {
    const { runId, status } = await temporal.connection.withDeadline(Date.now() + DEADLINE_MS, () =>
      temporal.workflow.getHandle(workflowId).describe(),
    );
    return { runId, state: states[status.name] ?? 'unknown', temporal: 'reachable' };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return { runId: null, state: 'notStarted', temporal: 'reachable' };
    logger().warn({ err: error }, 'Temporal could not be asked');
    return { runId: null, state: 'unknown', temporal: 'unreachable' };
  }
}

/** What the log calls it. */
export const happenings = {
  pause: 'processPaused',
  resume: 'processResumed',
  retryStep: 'stepRetried',
  skipStep: 'stepSkipped',
} as const satisfies Record<keyof ProcessUpdates, string>;

type Asking = Pick<Call<operations['pauseOrderProcess']>, 'tenantId' | 'caller' | 'actor' | 'body' | 'idempotencyKey'>;

/**
 * Only the running process knows whether it is paused or stuck, so it is asked by Update; what it accepted is then written
 * in the log, with who and why.
 * @throws process_not_running, the update's refusal, unavailable
 */
export async function askProcess(
  { tenantId, caller, actor, body, idempotencyKey }: Asking,
  deps: Deps,
  subject: Subject,
  update: keyof ProcessUpdates,
): Promise<Process> {
  await updateWorkflow(deps.temporal, {
    workflowId: subject.workflowId,
    update,
    argument: { reason: body.reason, actor },
    scope: [tenantId, caller.kind, caller.id, update, subject.workflowId, String(idempotencyKey)],
  });
  const paused = update === 'pause' || (update !== 'resume' && subject.paused);
  return describeProcess({ ...subject, paused }, deps);
}
