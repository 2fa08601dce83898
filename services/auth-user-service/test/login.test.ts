import test from 'ava';
import jwt from 'jsonwebtoken';
import {
  addUser,
  eventsAbout,
  metric,
  newEmail,
  PASSWORD,
  platformSql,
  registerOwner,
  startAuth,
  stopCleanly,
} from './start-auth.ts';

const auth = await startAuth();
const stranger = auth.anonymous();
test.after.always(() => stopCleanly(auth));

const login = (email: string, password = PASSWORD, tenantId?: string) =>
  stranger.post('/v1/auth/login', { email, password, ...(tenantId ? { tenantId } : {}) });
const WRONG = 'not-the-password';

test('signing in gives tokens of the only tenant, with the rights of the roles', async (t) => {
  const owner = await registerOwner(auth);
  const { status, body } = await login(` ${owner.email.toUpperCase()} `);
  t.is(status, 200);
  t.deepEqual(Object.keys(body).toSorted(), ['accessToken', 'expiresIn', 'refreshToken', 'tokenType']);
  t.like(body, { tokenType: 'Bearer', expiresIn: 600 });
  const token = jwt.decode(body.accessToken, { complete: true });
  t.like(token?.header, { alg: 'RS256', typ: 'at+jwt' });
  const claims = token?.payload as jwt.JwtPayload;
  t.like(claims, { iss: auth.url, aud: 'beaver', sub: owner.id, tenant_id: owner.tenantId });
  t.is((claims.exp ?? 0) - (claims.iat ?? 0), 600);
  const scopes = claims.scope.split(' ');
  t.true(scopes.includes('tenants:write') && scopes.includes('orders:write'));
  t.deepEqual(claims.roles, ['owner']);
  t.false(scopes.includes('tenant:any') || scopes.includes('orders:progress'));
  t.regex(claims.sid, /^ses_/);
  t.truthy(claims.jti);
});

test('a session is in the log, with who began it, and without what could continue it', async (t) => {
  const owner = await registerOwner(auth);
  const { body } = await login(owner.email);
  const { sid } = jwt.decode(body.accessToken) as jwt.JwtPayload;
  t.deepEqual(await eventsAbout(auth, owner.tenantId, sid), ['session.started']);
  const [event] = await auth.sql(owner.tenantId, 'select actor, data from events where subject_id = $1', [sid]);
  t.is(event?.actor, `user:${owner.id}`);
  t.false(JSON.stringify(event).includes(body.refreshToken));
});

test('a wrong password and an unknown e-mail sound the same', async (t) => {
  const { email } = await registerOwner(auth);
  const [wrong, unknown] = [await login(email, WRONG), await login(newEmail())];
  t.is(wrong.status, 401);
  t.is(unknown.status, 401);
  const { requestId: _w, ...one } = wrong.body;
  const { requestId: _u, ...other } = unknown.body;
  t.deepEqual(one, other);
  t.is(one.code, 'invalid_credentials');
});

test.serial('a known and an unknown e-mail cost one Argon2 verification each', async (t) => {
  const { email } = await registerOwner(auth);
  const cost = async (work: () => Promise<unknown>) => {
    const before = await metric(auth, 'beaver_password_verifications_total');
    await work();
    return (await metric(auth, 'beaver_password_verifications_total')) - before;
  };
  t.is(await cost(() => login(email)), 1);
  t.is(await cost(() => login(email, WRONG)), 1);
  t.is(await cost(() => login(newEmail())), 1);
});

test('with several memberships the tenant must be named, and the refusal lists them', async (t) => {
  const [one, two] = [await registerOwner(auth), await registerOwner(auth)];
  const invited = await two.post('/v1/users', { email: one.email, roles: ['support'] });
  t.is(invited.status, 201, JSON.stringify(invited.body));
  t.is(invited.body.status, 'invited');

  t.is((await login(one.email)).status, 200, 'an invitation alone makes nothing ambiguous');
  t.is((await login(one.email, PASSWORD, two.tenantId)).status, 200, 'naming the tenant accepts');
  t.deepEqual(await eventsAbout(auth, two.tenantId, one.id), ['user.invited', 'user.activated']);

  const choice = await login(one.email);
  t.is(choice.status, 409);
  t.is(choice.body.code, 'tenant_choice_required');
  t.deepEqual(choice.body.memberships, [
    { tenantId: one.tenantId, roles: ['owner'], status: 'active' },
    { tenantId: two.tenantId, roles: ['support'], status: 'active' },
  ]);
  const named = await login(one.email, PASSWORD, two.tenantId);
  t.is((jwt.decode(named.body.accessToken) as jwt.JwtPayload).tenant_id, two.tenantId);
  const foreign = await login(one.email, PASSWORD, (await registerOwner(auth)).tenantId);
  t.is(foreign.status, 403);
  t.is(foreign.body.code, 'not_a_member');
});

test('a suspended member is told so, but only with the right password', async (t) => {
  const owner = await registerOwner(auth);
  const member = await addUser(auth, owner, ['support']);
  await owner.post(`/v1/users/${member.id}/suspend`);
  const right = await login(member.email);
  t.is(right.status, 403);
  t.is(right.body.code, 'membership_suspended');
  t.is((await login(member.email, WRONG)).body.code, 'invalid_credentials');
});

test('ten failures lock the account, for the right password, too', async (t) => {
  const { email } = await registerOwner(auth);
  for (let failure = 1; failure <= 10; failure += 1) t.is((await login(email, WRONG)).status, 401);
  const locked = await login(email);
  t.is(locked.status, 429);
  t.is(locked.body.code, 'rate_limited');
  const wait = Number(locked.headers.get('retry-after'));
  t.true(wait > 0 && wait <= 30, `${wait}`);
});

test('an unknown e-mail is locked alike', async (t) => {
  const email = newEmail();
  for (let failure = 1; failure <= 10; failure += 1) t.is((await login(email)).status, 401);
  t.is((await login(email)).status, 429);
});

const agePast = (email: string) =>
  platformSql(
    auth,
    `update login_attempts set locked_until = now() - interval '1 second'
     where account = rtrim(translate(encode(sha256($1), 'base64'), '+/', '-_'), '=')`,
    [Buffer.from(email)],
  );

test('after the lock one attempt is free, and each further failure doubles the wait', async (t) => {
  const { email } = await registerOwner(auth);
  for (let failure = 1; failure <= 10; failure += 1) await login(email, WRONG);
  await agePast(email);
  const guesses = await Promise.all(Array.from({ length: 12 }, () => login(email, WRONG)));
  t.is(guesses.filter(({ status }) => status === 401).length, 1);
  const refused = guesses.filter(({ status }) => status === 429);
  t.is(refused.length, 11);
  t.true(refused.every(({ headers }) => Number(headers.get('retry-after')) > 30));

  await agePast(email);
  t.is((await login(email)).status, 200);
  t.is((await login(email, WRONG)).status, 401, 'a success forgets the failures');
});

test('many right sign-ins at once are no attack', async (t) => {
  const { email } = await registerOwner(auth);
  const all = await Promise.all(Array.from({ length: 20 }, () => login(email)));
  t.deepEqual([...new Set(all.map(({ status }) => status))], [200]);
});

test.serial('a lock survives a restart', async (t) => {
  const email = newEmail();
  for (let failure = 1; failure <= 10; failure += 1) await login(email);
  await auth.process.end('SIGTERM');
  await auth.restart();
  t.is((await login(email)).status, 429);
});
