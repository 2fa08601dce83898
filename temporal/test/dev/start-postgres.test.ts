import { existsSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import pg from 'pg';
import { freePort } from '../../src/dev/hold-port.ts';
import { removePostgresHome } from '../../src/dev/postgres-home.ts';
import { processBirth } from '../../src/dev/process-birth.ts';
import { type PostgresServer, startPostgres } from '../../src/dev/start-postgres.ts';
import { scratchFolder } from './scratch-folder.ts';

async function ask(server: PostgresServer, ...statements: string[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  let rows: unknown[] = [];
  for (const statement of statements) ({ rows } = await client.query(statement));
  await client.end();
  return rows;
}

async function begin(t: ExecutionContext, folder: string, throwaway = false): Promise<PostgresServer> {
  const wanted = join(folder, 'postgres');
  const options = {
    folder: wanted,
    port: await freePort(),
    password: 'lodge & dam',
    logFile: join(folder, 'postgres.log'),
    throwaway,
  };
  t.teardown(() => removePostgresHome({ wanted, identity: options.password }));
  const server = await startPostgres(options);
  t.teardown(() => server.stop());
  return server;
}

test('data survive a stop and a crash of the server, which flushes to disk', async (t) => {
  const folder = scratchFolder(t);
  await chmod(folder, 0o711);
  const first = await begin(t, folder);
  t.deepEqual(await ask(first, 'show fsync'), [{ fsync: 'on' }]);
  await ask(first, 'create table dams (id int)', 'insert into dams values (1)');
  await first.stop();
  t.is(processBirth(first.pid as number), undefined);
  const second = await begin(t, folder);
  await ask(second, 'insert into dams values (2)');
  process.kill(second.pid as number, 'SIGKILL');
  await second.stop();
  const third = await begin(t, folder);
  t.deepEqual(await ask(third, 'select count(*)::int from dams'), [{ count: 2 }]);
});

test('a throwaway one does not flush', async (t) => {
  const folder = scratchFolder(t);
  await chmod(folder, 0o711);
  t.deepEqual(await ask(await begin(t, folder, true), 'show fsync'), [{ fsync: 'off' }]);
});

test('it starts in a folder that is closed to others, whoever the developer is', async (t) => {
  const folder = scratchFolder(t); // 0700, as mktemp makes them and as /root is
  const server = await begin(t, folder, true);
  t.deepEqual(await ask(server, 'select 1 as one'), [{ one: 1 }]);
  const isRoot = process.getuid?.() === 0;
  t.is(existsSync(join(folder, 'postgres', 'data')), !isRoot); // as root it runs as another user, who can't come in
});
