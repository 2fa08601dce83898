import { inCall, newId, PeerRefusal, PeerUnavailable, toTenantId } from '@beaver/kit/call';
import { ApplicationFailure, Context, type Info } from '@temporalio/activity';

/**
 * Runs one command of a service as an activity and sorts its answer, once for all of them: "not now" is repeated by
 * Temporal, after the time the service asked for; any other refusal is final, and its code is the failure's type.
 */
export async function callService<T>(tenantId: string, command: () => Promise<T>): Promise<T> {
  const { info } = Context.current();
  const workflowId = info.workflowExecution?.workflowId ?? info.activityId;
  const deadline = Date.now() + (info.startToCloseTimeoutMs || 30_000);
  const call = {
    requestId: newId('req'),
    tenantId: toTenantId(tenantId),
    actor: 'system:workflow',
    correlation: workflowId.slice(-100),
    depth: 1,
    deadline,
  };
  try {
    return await inCall(call, command);
  } catch (error) {
    if (error instanceof PeerRefusal) {
      throw ApplicationFailure.create({
        message: error.detail ?? error.title,
        type: error.code,
        nonRetryable: true,
        details: [{ status: error.status, ...error.extension }],
        cause: error,
      });
    }
    if (error instanceof PeerUnavailable) {
      throw ApplicationFailure.create({
        message: error.message,
        type: error.peerCode ?? error.code,
        cause: error,
        ...(error.retryAfter === undefined ? {} : { nextRetryDelay: pauseOf(error.retryAfter * 1000, info) }),
      });
    }
    throw error;
  }
}

/** Of a server that does not tell the policy. */
const UNTOLD = { initialInterval: 500, maximumInterval: 600_000 };

/**
 * The service says how soon it may be asked again, the activity's policy how the pause grows. Whoever takes the service's
 * word alone asks it every few seconds for as long as it is away, once for each process.
 * @returns milliseconds
 */
function pauseOf(asked: number, { attempt, retryPolicy = UNTOLD }: Info): number {
  const { initialInterval = UNTOLD.initialInterval, maximumInterval = UNTOLD.maximumInterval } = retryPolicy;
  const own = Number(initialInterval) * (retryPolicy.backoffCoefficient ?? 2) ** (attempt - 1);
  return Math.max(asked, Math.min(own, Number(maximumInterval)));
}
