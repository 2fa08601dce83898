import { type Call, logger, type Reply } from '@beaver/kit';
import { updateWorkflow } from '@beaver/kit/temporal';
import { orderFulfillmentProcess } from '@beaver/workflows/contract';
import { WorkflowNotFoundError } from '@temporalio/client';
import { findOrder, lockOrder } from './db/orders.ts';
import { isProcessPaused } from './db/process-log.ts';
import type { Order } from './domain/order.ts';
import type { components, operations } from './generated/contract.ts';
import type { Deps } from './operation.ts';
import { saveOrder } from './save-order.ts';

type Process = components['schemas']['Process'];
type Known = Pick<Process, 'state' | 'runId' | 'temporal'>;

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
export async function describeProcess(order: Order, paused: boolean, { temporal, config }: Deps): Promise<Process> {
  const workflowId = orderFulfillmentProcess.workflowId(order.tenantId, order.id);
  const path = `/namespaces/${config.TEMPORAL_NAMESPACE}/workflows/${encodeURIComponent(workflowId)}`;
  const known = await askTemporal(temporal, workflowId);
  return {
    ...known,
    orderId: order.id,
    workflowId,
    paused: paused && (known.state === 'running' || known.state === 'unknown'),
    waitingFor: order.waitingFor,
    waitingUntil: order.waitingUntil,
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

const updates = {
  pause: { type: 'order.processPaused', paused: true },
  resume: { type: 'order.processResumed', paused: false },
} as const;
type Steering = operations['pauseOrderProcess'] | operations['resumeOrderProcess'];

/**
 * Only the running process knows whether it is paused, so it is asked by Update; what it accepted is then in the log, with
 * who and why.
 * @throws order_not_found, process_not_running, the update's refusal, unavailable
 */
export async function steerProcess(
  call: Call<Steering>,
  deps: Deps,
  update: 'pause' | 'resume',
): Promise<Reply<Steering>> {
  const { type, paused } = updates[update];
  const order = await call.read((trx) => findOrder(trx, call.path.orderId));
  return call.claim('act', async (_, keep) => {
    await updateWorkflow(deps.temporal, {
      workflowId: orderFulfillmentProcess.workflowId(order.tenantId, order.id),
      update,
      argument: { reason: call.body.reason, actor: call.actor },
      scope: [call.tenantId, call.caller.kind, call.caller.id, update, order.id, String(call.idempotencyKey)],
    });
    const body = await describeProcess(order, paused, deps);
    return keep(async (trx) => {
      const now = await lockOrder(trx, order.id);
      await saveOrder(trx, now, now, { type, reason: call.body.reason, facts: { paused } });
      return { status: 200, body };
    });
  });
}

/** An order with whether its process was paused last. @throws order_not_found */
export const readProcess = (call: Pick<Call<operations['getOrderProcess']>, 'read'>, orderId: string) =>
  call.read(async (trx) => ({ order: await findOrder(trx, orderId), paused: await isProcessPaused(trx, orderId) }));
