import { adminUrl, type TestDatabase } from '@beaver/kit/testing';
import pg from 'pg';

/** One service's database, seen by the server's administrator, and the roles that share it. */
export interface Look {
  client: pg.Client;
  owner: string;
  app: string;
  platform: string;
}

/** Opens a connection that sees all; whatever it changes inside `rolledBack` is gone afterwards. */
export async function lookInto(database: TestDatabase): Promise<Look> {
  const url = new URL(adminUrl());
  url.pathname = `/${database.name}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  const [owner = '', app = '', platform = ''] = [database.asOwner, database.asApp, database.asPlatform].map(
    (each) => new URL(each).username,
  );
  return { client, owner, app, platform };
}

/** PostgreSQL takes back definitions, too: a planted fault is seen by nobody else and never stays. */
export async function rolledBack<T>({ client }: Look, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    return await work();
  } finally {
    await client.query('rollback');
  }
}

/** Rows of a query over the catalog. */
export async function ask<Row extends object>({ client }: Look, text: string, values: unknown[] = []): Promise<Row[]> {
  return (await client.query<Row>(text, values)).rows;
}
