import test from 'ava';
import {
  addUser,
  eventsAbout,
  newEmail,
  PASSWORD,
  type Person,
  registerOwner,
  startAuth,
  stopCleanly,
} from './start-auth.ts';

const auth = await startAuth();
const stranger = auth.anonymous();
test.after.always(() => stopCleanly(auth));

const star = { ifMatch: '*' };

test('a user with a password is active at once', async (t) => {
  const owner = await registerOwner(auth);
  const email = newEmail();
  const made = await owner.post('/v1/users', {
    email: email.toUpperCase(),
    password: PASSWORD,
    roles: ['analyst', 'manager'],
    name: 'Bo',
    metadata: { desk: 'north' },
  });
  t.is(made.status, 201, JSON.stringify(made.body));
  t.is(made.headers.get('location'), `/v1/users/${made.body.id}`);
  t.is(made.headers.get('etag'), '"1"');
  t.like(made.body, { email, name: 'Bo', roles: ['manager', 'analyst'], status: 'active', version: 1 });
  t.deepEqual(made.body.metadata, { desk: 'north' });
  t.deepEqual((await owner.get(`/v1/users/${made.body.id}`)).body, made.body);
  t.is((await stranger.post('/v1/auth/login', { email, password: PASSWORD })).status, 200);
  t.deepEqual(await eventsAbout(auth, owner.tenantId, made.body.id), ['user.created']);
});

test('an e-mail that has an account is invited without a password, and keeps its own', async (t) => {
  const [owner, guest] = [await registerOwner(auth), await registerOwner(auth)];
  const taken = await owner.post('/v1/users', {
    email: guest.email,
    password: 'gnawed-by-starlight',
    roles: ['support'],
  });
  t.is(taken.status, 409);
  t.is(taken.body.code, 'email_taken');
  const invited = await owner.post('/v1/users', { email: guest.email, roles: ['support'] });
  t.is(invited.status, 201);
  t.like(invited.body, { id: guest.id, status: 'invited' });
  const twice = await owner.post('/v1/users', { email: guest.email, roles: ['support'] });
  t.is(twice.status, 409);
  t.is(twice.body.code, 'already_member');
  for (const action of ['suspend', 'reactivate']) {
    t.is((await owner.post(`/v1/users/${guest.id}/${action}`)).body.code, 'user_invited');
  }
});

test('an e-mail without an account needs a first password', async (t) => {
  const owner = await registerOwner(auth);
  const { status, body } = await owner.post('/v1/users', { email: newEmail(), roles: ['support'] });
  t.is(status, 422);
  t.is(body.code, 'password_required');
  t.is(body.errors[0].pointer, '/password');
  const email = newEmail();
  t.is((await owner.post('/v1/users', { email, password: email, roles: ['support'] })).body.code, 'password_refused');
});

test('an e-mail that no mail server takes is refused', async (t) => {
  const owner = await registerOwner(auth);
  for (const email of [`${'a'.repeat(65)}@lodge.example`, `ada@${'a'.repeat(64)}.example`]) {
    const { status, body } = await owner.post('/v1/users', { email, password: PASSWORD, roles: ['support'] });
    t.is(status, 400, email);
    t.is(body.errors?.[0].pointer, '/email');
  }
  const email = `${'a'.repeat(64)}@${'a'.repeat(63)}.example`;
  t.is((await owner.post('/v1/users', { email, password: PASSWORD, roles: ['support'] })).status, 201);
});

test('a repeated request with its key makes one user, and its kept hash tells nothing of the password', async (t) => {
  const owner = await registerOwner(auth);
  const request = { email: newEmail(), password: PASSWORD, roles: ['support'] };
  const first = await owner.post('/v1/users', request, { idempotencyKey: 'k1' });
  const again = await owner.post('/v1/users', request, { idempotencyKey: 'k1' });
  t.is(again.status, 201);
  t.is(again.headers.get('idempotency-replayed'), 'true');
  t.deepEqual(again.body, first.body);
  const other = await owner.post('/v1/users', { ...request, roles: ['analyst'] }, { idempotencyKey: 'k1' });
  t.is(other.body.code, 'idempotency_key_reused');
  const rows = await auth.sql(owner.tenantId, "select request_hash from idempotency_keys where key = 'k1'");
  const guess = { ...request, password: 'gnawed-by-starlight' };
  const guessed = await owner.post('/v1/users', guess, { idempotencyKey: 'k1' });
  t.is(rows.length, 1);
  t.is(guessed.status, 201, 'the hash is of the request without its password');
});

test('of two tenants that add the same new e-mail at once, one makes the account', async (t) => {
  const owners = await Promise.all(Array.from({ length: 6 }, () => registerOwner(auth)));
  const email = newEmail();
  const all = await Promise.all(
    owners.map((owner, index) =>
      owner.post('/v1/users', { email, password: `${PASSWORD}-${index}`, roles: ['support'] }),
    ),
  );
  const winner = all.findIndex(({ status }) => status === 201);
  t.is(all.filter(({ status }) => status === 201).length, 1);
  t.true(all.every(({ body }, i) => i === winner || ['email_taken', 'registration_in_progress'].includes(body.code)));
  t.is((await stranger.post('/v1/auth/login', { email, password: `${PASSWORD}-${winner}` })).status, 200);
});

test('a page at a time, newest first, by status or e-mail', async (t) => {
  const owner = await registerOwner(auth);
  const made: Person[] = [];
  for (let n = 0; n < 4; n += 1) made.push(await addUser(auth, owner, ['support']));
  await owner.post(`/v1/users/${made[0]?.id}/suspend`);

  const first = await owner.get('/v1/users?limit=3');
  const second = await owner.get(`/v1/users?limit=3&cursor=${first.body.nextCursor}`);
  const seen = [...first.body.data, ...second.body.data].map(({ id }) => id);
  t.deepEqual(seen, [...made.map(({ id }) => id).toReversed(), owner.id]);
  t.is(second.body.nextCursor, null);
  t.deepEqual(
    (await owner.get('/v1/users?status=suspended')).body.data.map(({ email }: Person) => email),
    [made[0]?.email],
  );
  const named = await owner.get(`/v1/users?email=${encodeURIComponent(String(made[1]?.email).toUpperCase())}`);
  t.deepEqual(
    named.body.data.map(({ id }: Person) => id),
    [made[1]?.id],
  );
  const elsewhere = await registerOwner(auth);
  t.deepEqual((await owner.get(`/v1/users?email=${encodeURIComponent(elsewhere.email)}`)).body.data, []);
  const bad = await owner.get(`/v1/users?sort=createdAt&cursor=${first.body.nextCursor}`);
  t.is(bad.body.code, 'cursor_invalid');
});

test('name and metadata are changed for the version that was read', async (t) => {
  const owner = await registerOwner(auth);
  const member = await addUser(auth, owner, ['support']);
  const path = `/v1/users/${member.id}`;
  const changed = await owner.patch(path, { name: 'Bo', metadata: { desk: 'north' } }, { ifMatch: 1 });
  t.is(changed.status, 200);
  t.like(changed.body, { name: 'Bo', version: 2 });
  t.is((await owner.patch(path, { name: null }, { ifMatch: 2 })).body.name, null);
  t.is((await owner.patch(path, { name: 'Al' }, { ifMatch: 1 })).status, 412);
  t.is((await owner.patch(path, { name: 'Al' })).status, 428);
  t.is((await owner.patch(path, { roles: ['owner'] }, star)).status, 400);
});
