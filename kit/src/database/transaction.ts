import knex, { type Knex } from 'knex';
import type { PoolClient, QueryResult, QueryResultRow } from 'pg';
import type { TenantId } from '../id.ts';
import { sqlSpan } from '../telemetry/tracing.ts';
import { type Transaction, transactions } from './open-transaction.ts';
import { statementName } from './statement-name.ts';

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
 * Sends a statement as it stands, past knex, which takes longer to build one than PostgreSQL to run it. Several may be
 * under way; they run in the order in which they were sent.
 * @param text with `$1` for the first value
 */
export function send<Row extends QueryResultRow>(
  _trx: TenantTrx,
  text: string,
  values: unknown[],
): Promise<QueryResult<Row>> {
  return sendTo(openTransaction().client, text, values);
}

/** A statement as it stands, on a connection. */
export const sendTo = <Row extends QueryResultRow>(
  client: PoolClient,
  text: string,
  values: unknown[],
): Promise<QueryResult<Row>> => sqlSpan(text, () => client.query<Row>({ text, values, ...prepared(text) }));

/** Sends a statement whose answer nobody needs before the commit; should it fail, the transaction fails with it. */
export function sendAhead(trx: TenantTrx, text: string, values: unknown[]): void {
  goAhead(openTransaction(), send(trx, text, values));
}

/**
 * Begin (with the tenant in the same message), work, commit. A knex made once per connection and pinned to it costs half
 * of knex's own transactions; a query that comes late, after its transaction ended, is refused instead of running in
 * the next one. Connections are pipelined: the first statement travels with `begin`, what was sent ahead with `commit`.
 * What follows a statement that failed fails too, so a transaction is whole all the same.
 */
export async function transact<T>(
  client: PoolClient,
  options: { tenantId?: TenantId; readOnly?: boolean },
  work: (trx: Knex) => Promise<T>,
): Promise<T> {
  const transaction: Transaction = { client, tenantId: options.tenantId, open: true, ahead: [], afterCommit: [] };
  const begin = options.readOnly ? 'begin read only' : 'begin';
  // Should `begin` itself fail, row-level security hides all from a tenant's next statement, but not from the platform's.
  if (options.tenantId)
    goAhead(transaction, client.query(`${begin}; set local beaver.tenant_id = '${options.tenantId}'`));
  else await client.query(begin);
  try {
    const result = await transactions.run(transaction, async () => await work(pinnedKnex(client)));
    transaction.open = false;
    const [{ command }] = await Promise.all([client.query('commit'), ...transaction.ahead]);
    if (command !== 'COMMIT') throw new Error('a failed statement was passed over; nothing was committed');
    for (const react of transaction.afterCommit) react();
    return result;
  } catch (error) {
    transaction.open = false;
    await client.query('rollback');
    await Promise.all(transaction.ahead); // what failed first is what went wrong
    throw error;
  }
}

/** Waited for by the commit; its failure is no unhandled rejection meanwhile. */
function goAhead(transaction: Transaction, statement: Promise<unknown>): void {
  statement.catch(() => {});
  transaction.ahead.push(statement);
}

function prepared(text: string): { name?: string } {
  const name = statementName(text);
  return name === undefined ? {} : { name };
}

function openTransaction(): Transaction {
  const transaction = transactions.getStore();
  if (!transaction?.open) throw new Error('this transaction is over');
  return transaction;
}

function pinnedKnex(client: PoolClient): Knex {
  const known = pinned.get(client);
  if (known) return known;
  const made = knex({ client: 'pg' });
  made.client.acquireConnection = async () => client;
  made.client.releaseConnection = async () => {};
  const query = made.client._query.bind(made.client);
  made.client._query = async (connection: unknown, statement: { sql: string; options?: object }) => {
    if (openTransaction().client !== client) throw new Error('this transaction is over');
    statement.options = { ...statement.options, ...prepared(statement.sql) };
    return sqlSpan(statement.sql, () => query(connection, statement));
  };
  pinned.set(client, made);
  return made;
}
