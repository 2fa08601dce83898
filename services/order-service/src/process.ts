import { logger } from '@beaver/kit';
import { updateWorkflow } from '@beaver/kit/temporal';
import { orderFulfillmentProcess } from '@beaver/workflows/contract';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Order } from './domain/order.ts';
import type { components } from './generated/contract.ts';
import type { Deps } from './operation.ts';

type Process = components['schemas']['Process'];

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

/** The process behind an order, as far as Temporal can be asked just now. */
export async function describeProcess(order: Order, { temporal, config }: Deps): Promise<Process> {
  const workflowId = orderFulfillmentProcess.workflowId(order.tenantId, order.id);
  const known = {
    orderId: order.id,
    workflowId,
    waitingFor: order.waitingFor,
    waitingUntil: order.waitingUntil,
    url: new URL(`/namespaces/${config.TEMPORAL_NAMESPACE}/workflows/${encodeURIComponent(workflowId)}`, config.TEMPORAL_UI_URL).href,
  };
  try {
    const { runId, status } = await temporal.connection.withDeadline(Date.now() + DEADLINE_MS, () =>
      temporal.workflow.getHandle(workflowId).describe(),
    );
    return { ...known, runId, state: states[status.name] ?? 'unknown', paused: order.waitingFor === 'resume', temporal: 'reachable' };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return { ...known, runId: null, state: 'notStarted', paused: null, temporal: 'reachable' };
    logger().warn({ err: error }, 'Temporal could not be asked');
    return { ...known, runId: null, state: 'unknown', paused: null, temporal: 'unreachable' };
  }
}

interface Asked {
  actor: string;
  tenantId: string;
  caller: { kind: string; id: string };
  headers: Record<string, unknown>;
  body: { reason: string };
}

/** @throws process_not_running, the update's refusal, unavailable */
export async function updateProcess(call: Asked, { temporal }: Deps, order: Order, update: 'pause' | 'resume'): Promise<void> {
  await updateWorkflow(temporal, {
    workflowId: orderFulfillmentProcess.workflowId(order.tenantId, order.id),
    update,
    argument: { reason: call.body.reason, actor: call.actor },
    scope: [call.tenantId, call.caller.kind, call.caller.id, update, order.id, String(call.headers['idempotency-key'])],
  });
}
