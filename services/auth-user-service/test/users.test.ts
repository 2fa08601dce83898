import test from 'ava';
import { addUser, eventsAbout, newEmail, PASSWORD, type Person, registerOwner, startAuth } from './start-auth.ts';

const auth = await startAuth();
const stranger = auth.anonymous();
test.after.always(() => auth.stop());

const NOBODY = 'usr_00000000000000000000000000';
const star = { ifMatch: '*' };
const refresh = ({ refreshToken }: Person) => stranger.post('/v1/auth/refresh', { refreshToken });

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
  t.deepEqual(seen, [...made.map(({ id }) => id).reverse(), owner.id]);
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
  const stranger = await registerOwner(auth);
  t.deepEqual((await owner.get(`/v1/users?email=${encodeURIComponent(stranger.email)}`)).body.data, []);
  const bad = await owner.get(`/v1/users?sort=createdAt&cursor=${first.body.nextCursor}`);
  t.is(bad.body.code, 'cursor_invalid');
});

test('another tenant’s user is not there', async (t) => {
  const [owner, other] = [await registerOwner(auth), await registerOwner(auth)];
  for (const id of [other.id, NOBODY]) {
    const answers = [
      await owner.get(`/v1/users/${id}`),
      await owner.patch(`/v1/users/${id}`, { name: 'x' }, star),
      await owner.put(`/v1/users/${id}/roles`, { roles: ['support'] }, star),
      await owner.post(`/v1/users/${id}/suspend`),
      await owner.post(`/v1/users/${id}/reactivate`),
    ];
    t.deepEqual(
      answers.map(({ status, body }) => `${status} ${body.code}`),
      Array(5).fill('404 user_not_found'),
    );
  }
  t.is((await owner.get('/v1/users/usr_1')).status, 400);
  t.is((await other.get('/v1/me')).body.status, 'active');
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

test('roles are set, ordered, and logged with what they were', async (t) => {
  const owner = await registerOwner(auth);
  const member = await addUser(auth, owner, ['support']);
  const { status, body } = await owner.put(
    `/v1/users/${member.id}/roles`,
    { roles: ['analyst', 'manager'], reason: 'New job.' },
    { ifMatch: 1 },
  );
  t.is(status, 200);
  t.like(body, { roles: ['manager', 'analyst'], version: 2 });
  const [event] = await auth.sql(
    owner.tenantId,
    "select actor, reason, changed from events where subject_id = $1 and type = 'user.updated'",
    [member.id],
  );
  t.deepEqual(event, {
    actor: `user:${owner.id}`,
    reason: 'New job.',
    changed: { roles: [['support'], ['manager', 'analyst']] },
  });
  const path = `/v1/users/${member.id}/roles`;
  t.is((await owner.put(path, { roles: ['support'] }, { ifMatch: 1 })).status, 412);
  t.is((await owner.put(path, { roles: ['support'] })).status, 428);
  t.is((await owner.put(path, { roles: [] }, star)).status, 400);
  t.is((await owner.put(path, { roles: ['king'] }, star)).status, 400);
});

test('nobody gives or takes rights that they do not have', async (t) => {
  const owner = await registerOwner(auth);
  const admin = await addUser(auth, owner, ['admin']);
  const member = await addUser(auth, owner, ['support']);
  const refused = [
    await admin.put(`/v1/users/${admin.id}/roles`, { roles: ['owner'] }, star),
    await admin.put(`/v1/users/${member.id}/roles`, { roles: ['owner'] }, star),
    await admin.put(`/v1/users/${owner.id}/roles`, { roles: ['support'] }, star),
    await admin.post(`/v1/users/${owner.id}/suspend`),
    await admin.post('/v1/users', { email: newEmail(), password: PASSWORD, roles: ['owner'] }),
  ];
  t.deepEqual(
    refused.map(({ status, body }) => `${status} ${body.code}`),
    Array(5).fill('403 role_beyond_own'),
  );
  t.is((await admin.put(`/v1/users/${member.id}/roles`, { roles: ['manager'] }, star)).status, 200);
  const right = await member.get('/v1/users');
  t.is(right.status, 403);
  t.is(right.body.code, 'permission_denied');
});

test('the last active owner keeps the role and stays', async (t) => {
  const owner = await registerOwner(auth);
  const path = `/v1/users/${owner.id}`;
  t.is((await owner.put(`${path}/roles`, { roles: ['admin'] }, star)).body.code, 'last_owner');
  t.is((await owner.post(`${path}/suspend`)).body.code, 'last_owner');
  const heir = await addUser(auth, owner, ['owner']);
  t.is((await owner.put(`${path}/roles`, { roles: ['owner', 'analyst'] }, star)).status, 200);
  t.is((await owner.put(`${path}/roles`, { roles: ['admin'] }, star)).status, 200);
  t.is((await heir.post(`/v1/users/${heir.id}/suspend`)).body.code, 'last_owner');
});

test('of owners who all demote each other at once, one is left', async (t) => {
  const first = await registerOwner(auth);
  const owners = [first, ...(await Promise.all([1, 2, 3].map(() => addUser(auth, first, ['owner']))))];
  const attempts = owners.map((_, index) => {
    const target = owners[(index + 1) % owners.length];
    return owners[index]?.put(`/v1/users/${target?.id}/roles`, { roles: ['support'] }, star);
  });
  const answers = await Promise.all(attempts);
  t.is(answers.filter((answer) => answer?.status === 200).length, 3);
  t.is(answers.filter((answer) => answer?.body.code === 'last_owner').length, 1);
  const left = await auth.sql(first.tenantId, "select user_id from memberships where roles @> '{owner}'");
  t.is(left.length, 1);
});

test('a suspended user is out at once and comes back by signing in', async (t) => {
  const owner = await registerOwner(auth);
  const member = await addUser(auth, owner, ['support']);
  const path = `/v1/users/${member.id}`;
  const suspended = await owner.post(`${path}/suspend`, { reason: 'On leave.' }, { idempotencyKey: 'k1' });
  t.is(suspended.status, 200, JSON.stringify(suspended.body));
  t.like(suspended.body, { status: 'suspended', version: 2 });
  t.is((await refresh(member)).status, 401);
  t.is((await owner.post(`${path}/suspend`)).body.version, 2, 'once is enough');

  const back = await owner.post(`${path}/reactivate`);
  t.like(back.body, { status: 'active', version: 3 });
  t.is((await owner.post(`${path}/reactivate`)).body.version, 3);
  t.is((await refresh(member)).status, 401, 'the session stays ended');
  t.is((await stranger.post('/v1/auth/login', { email: member.email, password: PASSWORD })).status, 200);
  t.deepEqual(await eventsAbout(auth, owner.tenantId, member.id), [
    'user.created',
    'user.suspended',
    'user.reactivated',
  ]);
  const replayed = await owner.post(`${path}/suspend`, { reason: 'On leave.' }, { idempotencyKey: 'k1' });
  t.is(replayed.headers.get('idempotency-replayed'), 'true');
  t.is((await owner.get(path)).body.status, 'active');
});

test('suspending touches this tenant only', async (t) => {
  const [home, away] = [await registerOwner(auth), await registerOwner(auth)];
  await away.post('/v1/users', { email: home.email, roles: ['support'] });
  const login = { email: home.email, password: PASSWORD, tenantId: away.tenantId };
  await stranger.post('/v1/auth/login', login);
  await away.post(`/v1/users/${home.id}/suspend`);
  t.is((await stranger.post('/v1/auth/login', login)).body.code, 'membership_suspended');
  t.is((await refresh(home)).status, 200);
  t.is((await home.get('/v1/me')).body.status, 'active');
});

test('the roles and their rights can be read', async (t) => {
  const owner = await registerOwner(auth);
  const { status, body } = await owner.get('/v1/roles');
  t.is(status, 200);
  t.deepEqual(
    body.data.map(({ name }: { name: string }) => name),
    ['owner', 'admin', 'manager', 'support', 'analyst', 'developer'],
  );
  t.deepEqual(body.data[0].rights, (await owner.get('/v1/me')).body.rights);
});
