import { inCall, newId, PeerRefusal, PeerUnavailable, toTenantId } from '@beaver/kit/call';
import { ApplicationFailure, Context, type Info } from '@temporalio/activity';

/** Who is behind a command, and how many events lie between the first request and it. */
interface Origin {
  actor?: string;
  depth?: number;
}

/**
 * Runs one command of a service as an activity and sorts its answer, once for all of them: "not now" is repeated by
 * Temporal, after the time the service asked for; any other refusal is final, and its code is the failure's type.
 */
export async function callService<T>(
  tenantId: string,
  command: () => Promise<T>,
  { actor = 'system:workflow', depth = 1 }: Origin = {},
): Promise<T> {
  const { info } = Context.current();
  const workflowId = info.workflowExecution?.workflowId ?? info.activityId;
  const deadline = Date.now() + (info.startToCloseTimeoutMs || 30_000);
  const call = {
    requestId: newId('req'),
    tenantId: toTenantId(tenantId),
    actor,
    correlation: workflowId.slice(-100),
    depth,
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

const FIRST_PAUSE_MS = 500;
/** Whoever was away for a minute or two finds everybody back within a quarter of one. */
const SHORT_MS = 15_000;
const LONGEST_MS = 600_000;

/**
 * The service says how soon it may be asked again; the pause grows with the time for which it has been away, to a tenth of
 * it. Whoever takes the service's word alone asks it every few seconds for a day, once for each process.
 * @returns milliseconds
 */
function pauseOf(asked: number, { attempt, scheduledTimestampMs, currentAttemptScheduledTimestampMs }: Info): number {
  const away = currentAttemptScheduledTimestampMs - scheduledTimestampMs;
  const longest = Math.min(Math.max(SHORT_MS, away / 10), LONGEST_MS);
  return Math.max(asked, Math.min(FIRST_PAUSE_MS * 2 ** (attempt - 1), longest));
}
