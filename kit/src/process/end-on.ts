import { logger } from '../telemetry/logger.ts';

/** More than the longest request, less than an orchestrator waits before it kills. */
const DRAIN_DEADLINE_MS = Number(process.env.DRAIN_DEADLINE_MS ?? 27_000);

/**
 * Ends the process once, in order, whoever asks. Somebody who never answers, such as a database whose machine is gone, does
 * not keep it past the deadline: what was not finished then is as after a crash.
 */
export function endOn(drain: () => Promise<void>): void {
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    const fail = (error: Error) => {
      logger().error({ err: error }, 'could not drain');
      process.exit(1);
    };
    drain().then(() => process.exit(0), fail);
    setTimeout(() => fail(new Error(`not within ${DRAIN_DEADLINE_MS} ms`)), DRAIN_DEADLINE_MS);
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  process.on('disconnect', end);
}
