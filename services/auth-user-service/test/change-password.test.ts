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
