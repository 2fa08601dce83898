import { sql } from './database.ts';
import type { Cause } from './gateway.ts';

/** `lapse` ends an authorization, `settle` a refund; `verdict` is the bank's word on a dispute, `overdue` the end of the time to answer one. */
export type WorkKind = 'lapse' | 'settle' | 'verdict' | 'overdue';

/** Has something done later; asked again, it moves the date. */
export function scheduleWork(cause: Cause, kind: WorkKind, subject: string, dueAt: number): void {
  cause.gateway.database.run(sql`insert or replace into due_work (kind, subject, account, due_at)
    values (${kind}, ${subject}, ${cause.account}, ${dueAt})`);
}

/** Takes back what was to be done, since its cause is gone. */
export function forgetWork({ gateway }: Cause, kind: WorkKind, subject: string): void {
  gateway.database.run(sql`delete from due_work where kind = ${kind} and subject = ${subject}`);
}
