import { sendAhead, type TenantTrx, tenantOf } from './transaction.ts';

/** Waits for a lock that the transaction's end gives back. It needs no answer: what is sent next runs after it. */
export function waitForLock(trx: TenantTrx, name: string): void {
  sendAhead(trx, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
}

/**
 * Lets writers of one subject go one at a time, until each one's transaction ends; the first statement of a command. A row's
 * lock alone lets them pass, but hands a transaction its number (xid) while it still waits for newer versions of the row: the
 * feed orders by that number and would show a later version before an earlier one. And what a `select … for update` reads
 * of other tables beside the row it waited for is from before the wait.
 */
export function waitTurn(trx: TenantTrx, subject: string): void {
  waitForLock(trx, `${tenantOf(trx)}/${subject}`);
}
