import knex, { type Knex } from 'knex';
import type { PoolClient } from 'pg';
import type { TenantId } from '../id.ts';
import { sqlSpan } from '../telemetry/tracing.ts';
import { type Transaction, transactions } from './open-transaction.ts';

/** A transaction in which row-level security shows one tenant's rows only. Made by `asTenant` and nothing else. */
export type TenantTrx = Knex & { readonly tenantTrx: unique symbol };

/** A transaction of the platform role, for the few tables that are read before a tenant is known. */
export type PlatformTrx = Knex & { readonly platformTrx: unique symbol };

const pinned = new WeakMap<PoolClient, Knex>();

/** The tenant of a transaction, for inserts. */
export function tenantOf(_trx: TenantTrx): TenantId {
  const tenantId = transactions.getStore()?.tenantId;
  if (tenantId === undefined) throw new Error('a TenantTrx is used outside its transaction');
  return tenantId;
}

/** Runs something once the open transaction has been committed; never when it is rolled back. */
export function afterCommit(work: () => void): void {
  transactions.getStore()?.afterCommit.push(work);
}

/**
 * Begin (with the tenant in the same message), work, commit. A knex made once per connection and pinned to it costs half
 * of knex's own transactions; a query that comes late, after its transaction ended, is refused instead of running in
 * the next one.
 */
export async function transact<T>(
  client: PoolClient,
  options: { tenantId?: TenantId; readOnly?: boolean },
  work: (trx: Knex) => Promise<T>,
): Promise<T> {
  const transaction: Transaction = { client, tenantId: options.tenantId, open: true, afterCommit: [] };
  const begin = options.readOnly ? 'begin read only' : 'begin';
  const tenant = options.tenantId ? `; set local beaver.tenant_id = '${options.tenantId}'` : '';
  await client.query(begin + tenant);
  try {
    const result = await transactions.run(transaction, async () => await work(pinnedKnex(client)));
    transaction.open = false;
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new Error('a failed statement was passed over; nothing was committed');
    for (const react of transaction.afterCommit) react();
    return result;
  } catch (error) {
    transaction.open = false;
    await client.query('rollback');
    throw error;
  }
}

function pinnedKnex(client: PoolClient): Knex {
  const known = pinned.get(client);
  if (known) return known;
  const made = knex({ client: 'pg' });
  made.client.acquireConnection = async () => client;
  made.client.releaseConnection = async () => {};
  const query = made.client._query.bind(made.client);
  made.client._query = async (connection: unknown, statement: { sql: string }) => {
    const transaction = transactions.getStore();
    if (!transaction?.open || transaction.client !== client) throw new Error('this transaction is over');
    return sqlSpan(statement.sql, () => query(connection, statement));
  };
  pinned.set(client, made);
  return made;
}
