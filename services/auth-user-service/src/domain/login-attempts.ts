/** Enough for a person who tries all their passwords; OWASP advises to lock within 3 to 10. */
const FREE_FAILURES = 10;

const FIRST_LOCK_SECONDS = 30;
/** Guesses stay below 100 a day, while somebody locked out by a stranger is back within a quarter of an hour. */
const LONGEST_LOCK_SECONDS = 900;

/** Seconds that an account stays locked after so many failures in a row; 0 while they are free. */
export function lockSeconds(failures: number): number {
  if (failures < FREE_FAILURES) return 0;
  return Math.min(FIRST_LOCK_SECONDS * 2 ** Math.min(failures - FREE_FAILURES, 10), LONGEST_LOCK_SECONDS);
}
