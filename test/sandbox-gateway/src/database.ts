import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from 'node:sqlite';
import { schema, schemaVersion } from './schema.ts';

/** SQL with its values apart, so that a value is never taken for SQL. */
export interface Statement {
  readonly text: TemplateStringsArray;
  readonly values: readonly SQLInputValue[];
}

export const sql = (text: TemplateStringsArray, ...values: SQLInputValue[]): Statement => ({ text, values });

export type Row = Record<string, SQLOutputValue>;

/** The gateway's one file. Every statement is synchronous, so a transaction is also alone in the process. */
export interface Database {
  readonly run: (statement: Statement) => { readonly changes: number; readonly insertedRow: number };
  readonly get: (statement: Statement) => Row | undefined;
  readonly all: (statement: Statement) => Row[];
  /** All of `work` or none of it; called inside another transaction it is a part of that one that can fail alone. */
  readonly transaction: <T>(work: () => T) => T;
  readonly close: () => void;
}

/**
 * Opens the file, making it when it is missing. It is locked for this process alone, because two gateways on one file
 * would send every webhook twice; a gateway that replaces a dying one waits for it.
 */
export function openDatabase(file: string): Database {
  mkdirSync(dirname(resolve(file)), { recursive: true });
  const db = new DatabaseSync(file, { timeout: 5_000 });
  prepare(db, file);
  const statements = db.createTagStore();
  return {
    run({ text, values }) {
      const { changes, lastInsertRowid } = statements.run(text, ...values);
      return { changes: Number(changes), insertedRow: Number(lastInsertRowid) };
    },
    get: ({ text, values }) => statements.get(text, ...values),
    all: ({ text, values }) => statements.all(text, ...values),
    transaction: (work) => inTransaction(db, work),
    close: () => db.close(),
  };
}

function prepare(db: DatabaseSync, file: string): void {
  try {
    db.exec('pragma locking_mode = exclusive');
    db.exec('pragma journal_mode = wal');
  } catch (error) {
    throw new Error(`${file} cannot be opened for this process alone: is another gateway at work on it?`, {
      cause: error,
    });
  }
  // A commit outlives the death of the process; only the machine's own crash can take the last ones.
  db.exec('pragma synchronous = normal');
  const found = Number(db.prepare('pragma user_version').get()?.user_version);
  if (found === schemaVersion) return;
  if (found !== 0) {
    throw new Error(`${file} is of schema version ${found}, this gateway needs ${schemaVersion}: move the file away`);
  }
  db.exec(`begin; ${schema}; pragma user_version = ${schemaVersion}; commit`);
}

function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  const [begin, commit, rollback] = db.isTransaction
    ? ['savepoint part', 'release part', 'rollback to part; release part']
    : ['begin immediate', 'commit', 'rollback'];
  db.exec(begin);
  try {
    const result = work();
    db.exec(commit);
    return result;
  } catch (error) {
    db.exec(rollback);
    throw error;
  }
}
