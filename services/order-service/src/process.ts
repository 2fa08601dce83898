import type { Call } from '@beaver/kit';
import { describeWorkflow, updateWorkflow } from '@beaver/kit/temporal';
import type { ProcessUpdates } from '@beaver/workflows/contract';
import type { components, operations } from './generated/contract.ts';
import type { Deps } from './operation.ts';

type Process = components['schemas']['Process'];

/** What a process works on, as its row knows it. */
export interface Subject
  extends Pick<Process, 'orderId' | 'orderRefundId' | 'returnId' | 'workflowId' | 'waitingFor' | 'waitingUntil'> {
  /** Whether an operator paused it last. */
  paused: boolean;
}

/** The process behind an order or a refund, as far as Temporal can be asked just now. */
export async function describeProcess(
  { workflowId, orderId, orderRefundId, returnId, paused, waitingFor, waitingUntil }: Subject,
  { temporal, config }: Deps,
): Promise<Process> {
  const path = `/namespaces/${config.TEMPORAL_NAMESPACE}/workflows/${encodeURIComponent(workflowId)}`;
  const known = await describeWorkflow(temporal, workflowId);
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
