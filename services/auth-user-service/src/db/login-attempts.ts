import type { PlatformTrx } from '@beaver/kit';

/** After this long without a failure, earlier ones say nothing any more. */
const FORGOTTEN = "interval '24 hours'";
const CLEANED_AT_ONCE = 10;

/** Seconds of lock after so many failures in a row; 0 while they are free. */
export type LockRule = (failures: number) => number;

interface AttemptRow {
  failures: number;
  /** Seconds until the next attempt, 0 when one is free. */
  wait: number;
}

/** One attempt, as far as it may be made. */
export interface Attempt {
  failures: number;
  /** Seconds to wait; 0 when the attempt may be made. */
  wait: number;
  /** It counts as failed already. */
  counted: boolean;
}

/**
 * Asks for one attempt. Once the free failures are used up, the attempt is counted before it is made, so that no number of
 * parallel guesses gets more than one a lock.
 * @param account hash of the e-mail, known or not: an unknown one is limited alike, or the limit would tell which exist
 */
export async function takeAttempt(trx: PlatformTrx, account: string, lockSeconds: LockRule): Promise<Attempt> {
  const { rows } = await trx.raw(
    `select failures, greatest(0, ceil(extract(epoch from locked_until - now())))::int as wait
     from login_attempts where account = ? and last_failed_at > now() - ${FORGOTTEN} for update`,
    [account],
  );
  const row = rows[0] as AttemptRow | undefined;
  const failures = row?.failures ?? 0;
  if (!row || lockSeconds(failures) === 0) return { failures, wait: 0, counted: false };
  if (row.wait === 0) await countFailure(trx, account, lockSeconds);
  return { failures, wait: row.wait, counted: row.wait === 0 };
}

export async function countFailure(trx: PlatformTrx, account: string, lockSeconds: LockRule): Promise<void> {
  const { rows } = await trx.raw(
    `insert into login_attempts as known (account, failures, last_failed_at, locked_until) values (?, 1, now(), now())
     on conflict (account) do update set last_failed_at = now(),
       failures = case when known.last_failed_at > now() - ${FORGOTTEN} then known.failures + 1 else 1 end
     returning failures`,
    [account],
  );
  await trx.raw(`update login_attempts set locked_until = now() + ? * interval '1 second' where account = ?`, [
    lockSeconds(rows[0].failures),
    account,
  ]);
  await trx.raw(
    `delete from login_attempts where account in (select account from login_attempts
       where last_failed_at < now() - ${FORGOTTEN} limit ${CLEANED_AT_ONCE} for update skip locked)`,
  );
}

/** The right password was given. */
export async function forgetFailures(trx: PlatformTrx, account: string): Promise<void> {
  await trx.raw('delete from login_attempts where account = ?', [account]);
}
