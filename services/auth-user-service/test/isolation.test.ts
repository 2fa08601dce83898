import { newId, openDatabase, toTenantId } from '@beaver/kit';
import { cloneDatabase } from '@beaver/kit/testing';
import test from 'ava';
import { changePassword } from '../src/db/users.ts';

const clone = await cloneDatabase('services/auth-user-service');
const database = openDatabase({ DATABASE_URL: clone.asApp, PLATFORM_DATABASE_URL: clone.asPlatform });
test.after.always(async () => {
  await database.close();
  await clone.drop();
});

const [home, away] = [toTenantId(newId('ten')), toTenantId(newId('ten'))];
const userId = newId('usr');

test.before(async () => {
  await database.asPlatform('test', (trx) =>
    trx.raw("insert into users (id, email, password_hash) values (?, 'ada@lodge.example', 'hash')", [userId]),
  );
  await database.asTenant(home, (trx) =>
    trx.raw("insert into memberships (tenant_id, user_id, roles, status) values (?, ?, '{owner}', 'active')", [
      home,
      userId,
    ]),
  );
});

for (const table of ['users', 'login_attempts', 'signing_keys', 'oidc_payloads']) {
  test(`a tenant’s transaction cannot read ${table}`, async (t) => {
    const error = await t.throwsAsync(database.asTenant(home, (trx) => trx.raw(`select * from ${table}`)));
    t.regex(error?.message ?? '', /permission denied/);
  });
}

for (const table of ['memberships', 'registrations', 'sessions', 'refresh_tokens']) {
  test(`${table} show a tenant only its own rows, and take no other’s`, async (t) => {
    const rows = await database.asTenant(away, (trx) => trx.raw(`select * from ${table}`));
    t.is(rows.rowCount, 0);
    const deleted = database.asTenant(away, (trx) => trx.raw(`update ${table} set tenant_id = ?`, [away]));
    const outcome = await deleted.then(
      ({ rowCount }: { rowCount: number }) => rowCount,
      (error: Error) => error.message,
    );
    t.true(outcome === 0 || /permission denied/.test(String(outcome)), String(outcome));
  });
}

test('a membership of another tenant cannot be made', async (t) => {
  const forged = database.asTenant(away, (trx) =>
    trx.raw("insert into memberships (tenant_id, user_id, roles, status) values (?, ?, '{owner}', 'active')", [
      home,
      userId,
    ]),
  );
  t.regex((await t.throwsAsync(forged))?.message ?? '', /row-level security/);
});

test('the platform role changes no membership and no session', async (t) => {
  for (const table of ['memberships', 'sessions', 'refresh_tokens', 'events']) {
    const error = await t.throwsAsync(database.asPlatform('test', (trx) => trx.raw(`delete from ${table}`)));
    t.regex(error?.message ?? '', /permission denied/);
  }
});

test('a tenant changes the password of its own active members only', async (t) => {
  const hash = async () => {
    const { rows } = await database.asPlatform('test', (trx) =>
      trx.raw('select password_hash from users where id = ?', [userId]),
    );
    return rows[0].password_hash;
  };
  t.false(await database.asTenant(away, (trx) => changePassword(trx, userId, 'forged')));
  t.is(await hash(), 'hash');
  t.true(await database.asTenant(home, (trx) => changePassword(trx, userId, 'new')));
  t.is(await hash(), 'new');
  await database.asTenant(home, (trx) => trx.raw("update memberships set status = 'suspended'"));
  t.false(await database.asTenant(home, (trx) => changePassword(trx, userId, 'forged')));
  t.is(await hash(), 'new');
});
