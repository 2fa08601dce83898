import { DateTime, Duration } from 'luxon';

/** A time so long (ISO 8601) after another; days are of 24 hours in UTC. */
export const after = (duration: string, from: Date): Date =>
  DateTime.fromJSDate(from, { zone: 'utc' }).plus(Duration.fromISO(duration)).toJSDate();

/** Milliseconds of an ISO 8601 duration; a day has 24 hours. */
export const lengthOf = (duration: string): number => Duration.fromISO(duration).toMillis();
