import { type TenantTrx, tenantOf } from './transaction.ts';

/**
 * Lets writers of one subject go one at a time, until each one's transaction ends; the first statement of a command. A row's
 * lock alone lets them pass, but hands a transaction its number (xid) while it still waits for newer versions of the row: the
 * feed orders by that number and would show a later version before an earlier one. And what a `select … for update` reads
 * of other tables beside the row it waited for is from before the wait.
 */
export async function waitTurn(trx: TenantTrx, subject: string): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${tenantOf(trx)}/${subject}`]);
}
