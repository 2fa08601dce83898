import { newId } from '@beaver/kit';
import test from 'ava';
import { eventsAbout, newEmail, PASSWORD, platformSql, registerOwner, startAuth, stopCleanly } from './start-auth.ts';

const auth = await startAuth();
const stranger = auth.anonymous();
test.after.always(() => stopCleanly(auth));

const registration = (email: string, more: object = {}) => ({
  email,
  password: PASSWORD,
  tenantName: 'Lodge Supply',
  ...more,
});

test('registering makes a tenant with a store, its owner and a session', async (t) => {
  const email = newEmail();
  const store = { currency: 'EUR', timeZone: 'Europe/Berlin' };
  const { status, headers, body } = await stranger.post('/v1/auth/register', registration(email, { store }));
  t.is(status, 201, JSON.stringify(body));
  t.is(headers.get('location'), `/v1/users/${body.user.id}`);
  t.like(body.user, { email, roles: ['owner'], status: 'active', version: 1, name: null, tenantId: body.tenant.id });
  t.like(body.tenant, { name: 'Lodge Supply', status: 'trial' });
  t.like(body, { tokenType: 'Bearer', expiresIn: 600 });
  t.deepEqual(await eventsAbout(auth, body.tenant.id, body.user.id), ['user.registered']);
  const stores = await auth.peer('service-entity-service').sql(body.tenant.id, 'select name from stores');
  t.deepEqual(stores, [{ name: 'Lodge Supply' }]);
});

test('capitals and spaces around an e-mail do not matter', async (t) => {
  const email = newEmail();
  const { body } = await stranger.post('/v1/auth/register', registration(` ${email.toUpperCase()}\t`));
  t.is(body.user.email, email);
  const again = await stranger.post('/v1/auth/register', registration(email));
  t.is(again.status, 409);
  t.is(again.body.code, 'email_taken');
});

test('no password is stored but as an Argon2id hash of 19 MiB, two passes, one lane', async (t) => {
  const { email } = await registerOwner(auth);
  const [row] = await platformSql(auth, 'select password_hash from users where email = $1', [email]);
  t.regex(String(row?.password_hash), /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('a key gives the first answer again, without its tokens', async (t) => {
  const [email, idempotencyKey] = [newEmail(), 'k1'];
  const first = await stranger.post('/v1/auth/register', registration(email), { idempotencyKey });
  const again = await stranger.post('/v1/auth/register', registration(email), { idempotencyKey: '"k1"' });
  t.is(again.status, 201);
  t.is(again.headers.get('idempotency-replayed'), 'true');
  t.is(again.headers.get('location'), first.headers.get('location'));
  const { accessToken, refreshToken, ...rest } = first.body;
  t.deepEqual(again.body, rest);
  t.truthy(accessToken && refreshToken);
});

test('the same key with another password is another request', async (t) => {
  const [email, idempotencyKey] = [newEmail(), 'k1'];
  await stranger.post('/v1/auth/register', registration(email), { idempotencyKey });
  const other = await stranger.post('/v1/auth/register', registration(email, { password: 'gnawed-by-starlight' }), {
    idempotencyKey,
  });
  t.is(other.status, 422);
  t.is(other.body.code, 'idempotency_key_reused');
});

test('a key belongs to the e-mail: another may use it, too', async (t) => {
  const idempotencyKey = newId('req');
  for (const email of [newEmail(), newEmail()]) {
    const { status, body } = await stranger.post('/v1/auth/register', registration(email), { idempotencyKey });
    t.is(status, 201);
    t.is(body.user.email, email);
  }
});

test('nothing from which a password could be guessed fast is kept with a key', async (t) => {
  const [email, idempotencyKey] = [newEmail(), newId('req')];
  const { body } = await stranger.post('/v1/auth/register', registration(email), { idempotencyKey });
  const [kept] = await auth.sql(body.tenant.id, 'select * from idempotency_keys where key = $1', [idempotencyKey]);
  t.false(JSON.stringify(kept).includes(PASSWORD));
  t.false(JSON.stringify(kept).includes('Token'));
});

test('a tenant that cannot be made is refused with the field named, and the e-mail stays free', async (t) => {
  const [email, idempotencyKey] = [newEmail(), 'k1'];
  const bad = registration(email, { store: { timeZone: 'Lodge/Pond' } });
  const refused = await stranger.post('/v1/auth/register', bad, { idempotencyKey });
  t.is(refused.status, 422, JSON.stringify(refused.body));
  t.is(refused.body.code, 'registration_refused');
  t.is(refused.body.errors[0].pointer, '/store/timeZone');
  const again = await stranger.post('/v1/auth/register', bad, { idempotencyKey });
  t.is(again.status, 422);
  t.is(again.body.code, 'registration_refused');
  t.deepEqual(again.body.errors, refused.body.errors);
  t.is((await stranger.post('/v1/auth/register', registration(email), { idempotencyKey: 'k2' })).status, 201);
});

test('a password that is the e-mail, or too short, is refused', async (t) => {
  const email = newEmail();
  const same = await stranger.post('/v1/auth/register', registration(email, { password: email.toUpperCase() }));
  t.is(same.status, 422);
  t.is(same.body.code, 'password_refused');
  t.is(same.body.errors[0].pointer, '/password');
  const short = await stranger.post('/v1/auth/register', registration(email, { password: 'eleven-char' }));
  t.is(short.status, 400);
  t.is(short.body.errors[0].pointer, '/password');
});

test('of 20 at once with one e-mail, one registers', async (t) => {
  const email = newEmail();
  const all = await Promise.all(
    Array.from({ length: 20 }, () => stranger.post('/v1/auth/register', registration(email))),
  );
  const codes = all.filter(({ status }) => status !== 201).map(({ status, body }) => `${status} ${body.code}`);
  t.is(codes.length, 19);
  t.deepEqual(
    codes.filter((code) => !['409 registration_in_progress', '409 email_taken'].includes(code)),
    [],
  );
  const members = await platformSql(
    auth,
    'select count(*) from memberships m join users u on u.id = m.user_id where u.email = $1',
    [email],
  );
  t.is(members[0]?.count, 1);
});

test('of 20 at once with one e-mail and one key, all that succeed say the same', async (t) => {
  const [email, idempotencyKey] = [newEmail(), 'k1'];
  const send = () => stranger.post('/v1/auth/register', registration(email), { idempotencyKey });
  const all = await Promise.all(Array.from({ length: 20 }, send));
  const refused = all.filter(({ status }) => status !== 201);
  t.true(refused.every(({ status, body }) => status === 409 && body.code === 'idempotency_key_in_progress'));
  t.true(refused.every(({ headers }) => headers.get('retry-after') === '1'));
  const after = await Promise.all(Array.from({ length: 20 }, send));
  const users = [...all, ...after].filter(({ status }) => status === 201).map(({ body }) => body.user.id);
  t.is(new Set(users).size, 1);
  t.true(after.every(({ status, body }) => status === 201 && body.accessToken === undefined));
});

for (const [name, change] of Object.entries({
  'an unknown field': { colour: 'brown' },
  'a NUL in the name': { tenantName: 'Lodge\0' },
  'a lone surrogate in the name': { tenantName: 'Lodge \ud800' },
  'a 10 kB name': { tenantName: 'x'.repeat(10_000) },
  'no e-mail': { email: 'lodge' },
  'a number for a password': { password: 123456789012 },
  'a lower-case currency': { store: { currency: 'usd' } },
})) {
  test(`${name} is refused with a pointer`, async (t) => {
    const { status, body } = await stranger.post('/v1/auth/register', registration(newEmail(), change));
    t.is(status, 400);
    t.true(body.errors.length > 0);
  });
}
