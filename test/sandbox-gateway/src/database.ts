import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync, type SQLTagStore } from 'node:sqlite';
import { schema, schemaVersion } from './schema.ts';

/** The gateway's one file. Every statement is synchronous, so a transaction is also alone in the process. */
export interface Database {
  readonly sql: SQLTagStore;
  /** All of `work` or none of it; called inside another transaction it is a part of that one that can fail alone. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/**
 * Opens the file, making it when it is missing. It is locked for this process alone, because two gateways on one file
 * would send every webhook twice; a gateway that replaces a dying one waits for it.
 */
export function openDatabase(file: string): Database {
  mkdirSync(dirname(resolve(file)), { recursive: true });
  const db = new DatabaseSync(file, { timeout: 5_000 });
  db.exec('pragma locking_mode = exclusive');
  db.exec('pragma journal_mode = wal');
  // A commit outlives the death of the process; only the machine's own crash can take the last ones.
  db.exec('pragma synchronous = normal');
  const found = Number(db.prepare('pragma user_version').get()?.user_version);
  if (found === 0) db.exec(`begin; ${schema}; pragma user_version = ${schemaVersion}; commit`);
  else if (found !== schemaVersion) {
    throw new Error(`${file} is of schema version ${found}, this gateway needs ${schemaVersion}: move the file away`);
  }
  return { sql: db.createTagStore(), transaction: (work) => inTransaction(db, work), close: () => db.close() };
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
