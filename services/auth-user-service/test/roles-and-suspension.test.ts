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
const refresh = ({ refreshToken }: Person) => stranger.post('/v1/auth/refresh', { refreshToken });

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
  const demote = (owner: Person, index: number) =>
    owner.put(`/v1/users/${owners[(index + 1) % owners.length]?.id}/roles`, { roles: ['support'] }, star);
  const answers = await Promise.all(owners.map(demote));
  t.is(answers.filter(({ status }) => status === 200).length, 3);
  t.is(answers.filter(({ body }) => body.code === 'last_owner').length, 1);
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
