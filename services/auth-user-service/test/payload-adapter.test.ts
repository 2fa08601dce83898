import { openDatabase } from '@beaver/kit';
import { cloneDatabase } from '@beaver/kit/testing';
import test from 'ava';
import { payloadAdapter } from '../src/oauth/payload-adapter.ts';

const clone = await cloneDatabase('services/auth-user-service');
const database = openDatabase({ DATABASE_URL: clone.asApp, PLATFORM_DATABASE_URL: clone.asPlatform });
const adapterFor = payloadAdapter(database);
test.after.always(async () => {
  await database.close();
  await clone.drop();
});

test('what is stored is found by id, uid and user code, by its own model only', async (t) => {
  const codes = adapterFor('DeviceCode');
  const payload = { jti: 'a', uid: 'uid-a', userCode: 'CODE-A' };
  await codes.upsert('a', payload, 60);
  t.deepEqual(await codes.find('a'), payload);
  t.deepEqual(await codes.findByUid('uid-a'), payload);
  t.deepEqual(await codes.findByUserCode('CODE-A'), payload);
  t.is(await adapterFor('Session').find('a'), undefined);
  await codes.upsert('a', { jti: 'a', scope: 'changed' }, 60);
  t.deepEqual(await codes.find('a'), { jti: 'a', scope: 'changed' });
  t.is(await codes.findByUid('uid-a'), undefined);
  await codes.destroy('a');
  t.is(await codes.find('a'), undefined);
});

test('a consumed payload says when', async (t) => {
  const codes = adapterFor('AuthorizationCode');
  await codes.upsert('b', { jti: 'b' }, 60);
  await codes.consume('b');
  const found = await codes.find('b');
  t.true(Math.abs(Number(found?.consumed) - Date.now() / 1000) < 5);
});

// Serial: another upsert may be deleting it at the same moment, and not have committed yet.
test.serial('an expired payload is not found, and goes when the next comes', async (t) => {
  const codes = adapterFor('ReplayDetection');
  await codes.upsert('old', { jti: 'old' }, -1);
  t.is(await codes.find('old'), undefined);
  await codes.upsert('eternal', { jti: 'eternal' });
  const { rows } = await database.asPlatform('test', (trx) =>
    trx.raw("select id from oidc_payloads where model = 'ReplayDetection'"),
  );
  t.deepEqual(rows, [{ id: 'eternal' }]);
});

test('revoking a grant takes all that hangs on it', async (t) => {
  const [access, refresh] = [adapterFor('AccessToken'), adapterFor('RefreshToken')];
  await access.upsert('c', { jti: 'c', grantId: 'g' }, 60);
  await refresh.upsert('c', { jti: 'c', grantId: 'g' }, 60);
  await refresh.upsert('d', { jti: 'd', grantId: 'other' }, 60);
  await access.revokeByGrantId('g');
  t.is(await access.find('c'), undefined);
  t.is(await refresh.find('c'), undefined);
  t.truthy(await refresh.find('d'));
});
