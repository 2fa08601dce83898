import { randomBytes } from 'node:crypto';
import test, { type ExecutionContext } from 'ava';
import pg from 'pg';
import { dropDatabase, type ProvisionedDatabase, provisionDatabase, roleName } from '../src/provision/index.ts';
import { adminUrl } from '../src/testing/index.ts';

const passwords = { owner: `own'er`, app: 'a"pp@/:', platform: 'plat form' };

async function sql(connectionString: string, ...statements: string[]): Promise<pg.QueryResult['rows']> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    let rows: pg.QueryResult['rows'] = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}

/** A database with its roles, gone when the test has ended. */
async function provision(t: ExecutionContext): Promise<{ database: string; urls: ProvisionedDatabase }> {
  const database = `p_${randomBytes(6).toString('hex')}`;
  t.teardown(async () => {
    await dropDatabase(adminUrl(), database);
    for (const kind of ['owner', 'app', 'platform'] as const)
      await sql(adminUrl(), `drop role ${roleName(database, kind)}`);
  });
  return { database, urls: await provisionDatabase({ adminUrl: adminUrl(), database, passwords }) };
}

test('a new table is nobody else’s until a migration grants it', async (t) => {
  const { database, urls } = await provision(t);
  await sql(urls.owner, 'create table lodges (id text)');
  await t.throwsAsync(sql(urls.app, 'select from lodges'), { message: /permission denied/ });
  await t.throwsAsync(sql(urls.platform, 'select from lodges'), { message: /permission denied/ });
  await t.throwsAsync(sql(urls.app, 'create table dams (id text)'), { message: /permission denied for schema public/ });
  await sql(urls.owner, `grant select on lodges to ${roleName(database, 'app')}`);
  t.deepEqual(await sql(urls.app, 'select from lodges'), []);
});

test('a service reaches its own database alone', async (t) => {
  const [one, other] = await Promise.all([provision(t), provision(t)]);
  const foreign = new URL(one.urls.app);
  foreign.pathname = `/${other.database}`;
  await t.throwsAsync(sql(foreign.href, 'select 1'), { message: /permission denied for database/ });
});

test('the roles that serve requests cannot leave row-level security, nor wait for ever', async (t) => {
  const { urls } = await provision(t);
  for (const url of [urls.app, urls.platform]) {
    const [role] = await sql(
      url,
      'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user',
    );
    t.deepEqual(role, { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
    const [limits] = await sql(
      url,
      `select current_setting('idle_in_transaction_session_timeout') as idle, current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock`,
    );
    t.deepEqual(limits, { idle: '10s', statement: '15s', lock: '5s' });
  }
  t.deepEqual(await sql(urls.owner, 'show lock_timeout'), [{ lock_timeout: '5s' }]);
});

test('provisioning again, even several at once, keeps the data and sets new passwords', async (t) => {
  const { database, urls } = await provision(t);
  await sql(urls.owner, 'create table lodges (id text)', `insert into lodges values ('first')`);
  const changed = { ...passwords, owner: 'changed' };
  const again = () => provisionDatabase({ adminUrl: adminUrl(), database, passwords: changed });
  const [after] = await Promise.all([again(), again(), again()]);
  t.deepEqual(await sql(after.owner, 'select id from lodges'), [{ id: 'first' }]);
  await t.throwsAsync(sql(urls.owner, 'select 1'), { message: /password authentication failed/ });
});

test('a role that could bypass row-level security is refused', async (t) => {
  const { database } = await provision(t);
  await sql(adminUrl(), `alter role ${roleName(database, 'app')} bypassrls`);
  await t.throwsAsync(provisionDatabase({ adminUrl: adminUrl(), database, passwords }), {
    message: /may bypass row-level security/,
  });
});
