import { match } from 'path-to-regexp';
import { type Database, type Row, sql } from './database.ts';
import { type FaultKind, faultKinds } from './fault-kinds.ts';

/** A fault ordered through `/control/faults`; kept in the file, so that it outlives a restart. */
export interface Fault {
  readonly id: string;
  /** Null meets the requests of every account. */
  readonly account: string | null;
  readonly match: { readonly method?: string; readonly path?: string; readonly paymentIntent?: string };
  readonly fault: FaultKind;
  readonly delayMs: number;
  /** How many requests it still meets. */
  readonly times: number;
}

export interface FaultTarget {
  readonly account: string;
  readonly method: string;
  readonly path: string;
  readonly paymentIntent: string | null;
}

export function insertFault(database: Database, fault: Omit<Fault, 'id'>): Fault {
  const { method = null, path = null, paymentIntent = null } = fault.match;
  const { insertedRow } =
    database.run(sql`insert into faults (account, method, path, payment_intent, fault, delay_ms, remaining)
    values (${fault.account}, ${method}, ${path}, ${paymentIntent}, ${fault.fault}, ${fault.delayMs}, ${fault.times})`);
  return { id: `fault_${insertedRow}`, ...fault };
}

/** Oldest first: the order in which they are used up. */
export const listFaults = (database: Database): Fault[] =>
  database.all(sql`select * from faults where remaining > 0 order by seq`).map(toFault);

export function deleteFaults(database: Database): void {
  database.run(sql`delete from faults`);
}

/** The oldest fault that is meant for this request, one use taken from it. */
export function takeFault(database: Database, target: FaultTarget): Fault | undefined {
  const fault = listFaults(database).find((candidate) => meets(candidate, target));
  if (fault !== undefined) {
    const seq = Number(fault.id.slice('fault_'.length));
    database.run(sql`update faults set remaining = remaining - 1 where seq = ${seq}`);
  }
  return fault;
}

function meets({ account, match: wanted }: Fault, target: FaultTarget): boolean {
  return (
    (account === null || account === target.account) &&
    (wanted.method === undefined || wanted.method === target.method) &&
    (wanted.path === undefined || match(wanted.path)(target.path) !== false) &&
    (wanted.paymentIntent === undefined || wanted.paymentIntent === target.paymentIntent)
  );
}

/** True once per account, subject and fault: a payment method misbehaves once, then tells the truth. */
export function misbehavesNow(database: Database, account: string, subject: string, fault: FaultKind): boolean {
  return (
    database.run(
      sql`insert or ignore into misbehaved (account, subject, fault) values (${account}, ${subject}, ${fault})`,
    ).changes === 1
  );
}

function toFault(row: Row): Fault {
  const { seq, account, method, path, payment_intent: paymentIntent, fault, delay_ms, remaining } = row;
  return {
    id: `fault_${Number(seq)}`,
    account: account === null ? null : String(account),
    match: {
      ...(method === null ? {} : { method: String(method) }),
      ...(path === null ? {} : { path: String(path) }),
      ...(paymentIntent === null ? {} : { paymentIntent: String(paymentIntent) }),
    },
    fault: faultKinds.find((kind) => kind === fault) ?? 'slow',
    delayMs: Number(delay_ms),
    times: Number(remaining),
  };
}
