import { fileURLToPath } from 'node:url';
import knex from 'knex';
import pg from 'pg';
import { postgresUrl, readConfig } from '../config.ts';

/** Any number; the same for every run of a service's migrations. */
const MIGRATION_LOCK = 7_283_000;

/** Brings a service's database up to date as its owner; run before the service starts. Several at once wait for each other. */
export async function migrate(directory: URL, env: NodeJS.ProcessEnv): Promise<void> {
  const { OWNER_DATABASE_URL } = readConfig(env, { OWNER_DATABASE_URL: postgresUrl({ desc: 'as the owner role' }) });
  const config = { directory: fileURLToPath(directory), loadExtensions: ['.ts'] };
  const lock = new pg.Client({ connectionString: OWNER_DATABASE_URL });
  await lock.connect();
  await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
  const database = knex({ client: 'pg', connection: OWNER_DATABASE_URL, pool: { min: 1, max: 2 } });
  try {
    await database.migrate.forceFreeMigrationsLock(config); // left behind by a killed run; ours is the advisory lock
    const [, done] = await database.migrate.latest(config);
    for (const name of done as string[]) process.stdout.write(`migrated ${name}\n`);
  } finally {
    await database.destroy();
    await lock.end();
  }
}
