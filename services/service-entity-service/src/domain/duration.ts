import { Duration } from 'luxon';

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;

/** Whether an ISO 8601 duration lies between one second and so many days of 24 hours. */
export function isWithin(duration: string, days: number): boolean {
  const milliseconds = Duration.fromISO(duration).toMillis();
  return milliseconds >= SECOND && milliseconds <= days * DAY;
}
