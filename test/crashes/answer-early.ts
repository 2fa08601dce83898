/**
 * Loaded into order-service by `--import`: a mutant of it that says yes before its commit. Nothing else changes: the
 * transaction that makes an order is committed all the same, a moment after everybody believes that it was.
 */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const MOMENT_MS = 500;
const placing = new WeakSet<object>();
/** A connection that has still to commit; whoever gets it next waits. */
const late = new WeakMap<object, Promise<unknown>>();
type Query = (this: object, ...args: unknown[]) => unknown;
const query: Query = Object.getOwnPropertyDescriptor(pg.Client.prototype, 'query')?.value;

Object.assign(pg.Client.prototype, {
  query(this: object, ...args: unknown[]): unknown {
    const before = late.get(this);
    if (before) return before.then(() => query.apply(this, args));
    const [statement] = args as [string | { text?: string }];
    const text = (typeof statement === 'string' ? statement : statement.text) ?? '';
    if (text.includes('insert into orders ')) placing.add(this);
    if (text !== 'commit' || !placing.delete(this)) return query.apply(this, args);
    const committed = pause(MOMENT_MS).then(() => query.call(this, 'commit'));
    late.set(
      this,
      committed.finally(() => late.delete(this)),
    );
    return Promise.resolve({ command: 'COMMIT' });
  },
  getTransactionStatus: () => 'I', // the pool would close a connection whose transaction is open
});
