import { type Client, isGrpcServiceError, ScheduleAlreadyRunning, type ScheduleOptions } from '@temporalio/client';

/** Shorter than the relay's lease. */
const DEADLINE_MS = 5000;
/** Status code of gRPC: the time-skipping test server has no schedules. */
const UNIMPLEMENTED = 12;

/** A schedule as a delivery makes it. */
export type ScheduleRequest = ScheduleOptions;

/**
 * Makes a schedule once: its id is the key, so a delivery made twice finds it; one that an operator has changed stays as it is.
 * @returns a note when there is nothing to make
 */
export async function ensureSchedule(client: Client, schedule: ScheduleRequest): Promise<string | undefined> {
  try {
    await client.connection.withDeadline(Date.now() + DEADLINE_MS, () => client.schedule.create(schedule));
    return undefined;
  } catch (error) {
    if (error instanceof ScheduleAlreadyRunning) return 'was there already';
    if (isUnimplemented(error)) return 'this Temporal has no schedules';
    throw error;
  }
}

/** The client wraps what the server said. */
const isUnimplemented = (error: unknown): boolean =>
  [error, (error as Error).cause].some((each) => isGrpcServiceError(each) && Number(each.code) === UNIMPLEMENTED);
