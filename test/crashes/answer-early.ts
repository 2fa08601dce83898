/**
 * Loaded into order-service by `--import`: a mutant of it that says yes before its commit. Nothing else changes: the
 * transaction that makes an order is committed all the same, a moment after everybody believes that it was.
 */
import pg from 'pg';

const MOMENT_S = 0.5;
const placing = new WeakSet<object>();
type Query = (this: object, ...args: unknown[]) => unknown;
const query: Query = Object.getOwnPropertyDescriptor(pg.Client.prototype, 'query')?.value;

Object.assign(pg.Client.prototype, {
  query(this: object, ...args: unknown[]): unknown {
    const [statement] = args as [string | { text?: string }];
    const text = (typeof statement === 'string' ? statement : statement.text) ?? '';
    if (text.includes('insert into orders ')) placing.add(this);
    if (text !== 'commit' || !placing.delete(this)) return query.apply(this, args);
    query.call(this, `select pg_sleep(${MOMENT_S})`);
    query.call(this, 'commit'); // a connection does one after the other
    return Promise.resolve({ command: 'COMMIT' });
  },
  getTransactionStatus: () => 'I', // the pool would close a connection whose transaction is open
});
