import test from 'ava';
import pg from 'pg';
import { type Database, openDatabase } from '../src/database/database.ts';
import { newId, type TenantId, type TenantTrx, tenantOf, toTenantId } from '../src/index.ts';
import { cloneDatabase } from '../src/testing/index.ts';

const clone = await cloneDatabase('kit/test/note-service');
const database: Database = openDatabase({ DATABASE_URL: clone.asApp, PLATFORM_DATABASE_URL: clone.asPlatform });
test.after.always(async () => {
  await database.close();
  await clone.drop();
});

const newTenant = (): TenantId => toTenantId(newId('ten'));
const insert = (trx: TenantTrx, text: string) =>
  trx('notes').insert({ tenant_id: tenantOf(trx), id: newId('note'), text });
const tenantsIn = async (trx: TenantTrx): Promise<string[]> =>
  (await trx('notes').distinct('tenant_id')).map((row) => row.tenant_id);

test.serial('a query that comes after its transaction has ended is refused', async (t) => {
  const kept: TenantTrx[] = [];
  let late: Promise<unknown> = Promise.resolve();
  await database.asTenant(newTenant(), async (trx) => {
    kept.push(trx);
    late = new Promise((resolve) => setTimeout(resolve, 50)).then(() => trx.raw('select 1'));
    late.catch(() => {});
  });
  await t.throwsAsync(late, { message: /transaction is over/ });
  const [trx] = kept as [TenantTrx];
  await t.throwsAsync(async () => trx.raw('select 1'), { message: /transaction is over/ });
  t.throws(() => tenantOf(trx), { message: /outside its transaction/ });
});

test.serial('a query that nobody waited for runs before the commit or not at all', async (t) => {
  const tenantId = newTenant();
  let early: Promise<unknown> = Promise.resolve();
  await database.asTenant(tenantId, async (trx) => {
    early = insert(trx, 'not awaited').then();
    early.catch(() => {});
  });
  const outcome = await early.then(
    () => 1,
    () => 0,
  );
  t.is((await database.asTenant(tenantId, (trx) => trx('notes').select())).length, outcome);
});

test.serial("a transaction cannot be used from within another tenant's", async (t) => {
  const [mine, theirs] = [newTenant(), newTenant()];
  await database.asTenant(mine, async (outer) => {
    await insert(outer, 'outer');
    await database.asTenant(theirs, async (inner) => {
      await t.throwsAsync(async () => outer.raw('select 1'), { message: /transaction is over/ });
      await insert(inner, 'inner');
    });
    t.deepEqual(await tenantsIn(outer), [mine]);
  });
});

test.serial('an error that was passed over does not look like a commit', async (t) => {
  const tenantId = newTenant();
  const careless = database.asTenant(tenantId, async (trx) => {
    await insert(trx, 'lost');
    await trx.raw('select 1 / 0').catch(() => {});
    return 'done';
  });
  await t.throwsAsync(careless, { message: /nothing was committed/ });
  t.deepEqual(await database.asTenant(tenantId, tenantsIn), []);
});

test.serial('a deadlock is repeated and both transactions succeed', async (t) => {
  const tenantId = newTenant();
  await database.asTenant(tenantId, async (trx) => {
    await insert(trx, 'left');
    await insert(trx, 'right');
  });
  const lock = (trx: TenantTrx, text: string) => trx('notes').where({ text }).increment('version', 1);
  const both = (first: string, second: string) =>
    database.asTenant(tenantId, async (trx) => {
      await lock(trx, first);
      await trx.raw('select pg_sleep(0.2)');
      await lock(trx, second);
    });
  await Promise.all([both('left', 'right'), both('right', 'left')]);
  const rows = await database.asTenant(tenantId, (trx) => trx('notes').select('version'));
  t.deepEqual(rows, [{ version: 3 }, { version: 3 }]);
});

test.serial('a read-only transaction writes nothing', async (t) => {
  const write = database.asTenant(newTenant(), (trx) => insert(trx, 'no'), { readOnly: true });
  await t.throwsAsync(write, { message: /read-only transaction/ });
});

test('a statement used often goes on when a migration has changed what it gives', async (t) => {
  const tenantId = newTenant();
  const owner = new pg.Client({ connectionString: clone.asOwner });
  await owner.connect();
  t.teardown(() => owner.end());
  await database.asTenant(tenantId, (trx) => insert(trx, 'there'));
  const columns = () =>
    database.asTenant(tenantId, async (trx) =>
      Object.keys((await trx('notes').select('notes.*').where({ text: 'there' }))[0]),
    );
  for (let times = 0; times < 30; times += 1) t.false((await columns()).includes('color'));
  await owner.query('alter table notes add column color text');
  const after = await Promise.all(Array.from({ length: 30 }, columns));
  t.true(after.every((names) => names.includes('color')));
});
