import test from 'ava';
import jwt from 'jsonwebtoken';
import { addUser, eventsAbout, PASSWORD, type Person, registerOwner, startAuth, stopCleanly } from './start-auth.ts';

const auth = await startAuth();
const stranger = auth.anonymous();
test.after.always(() => stopCleanly(auth));

const refresh = (refreshToken: string) => stranger.post('/v1/auth/refresh', { refreshToken });
const sessionOf = ({ token }: Person) => String((jwt.decode(token) as jwt.JwtPayload).sid);

test('a refresh spends the token and gives the next, in the same session', async (t) => {
  const owner = await registerOwner(auth);
  const { status, body } = await refresh(owner.refreshToken);
  t.is(status, 200);
  t.not(body.refreshToken, owner.refreshToken);
  t.is((jwt.decode(body.accessToken) as jwt.JwtPayload).sid, sessionOf(owner));
  t.is((await refresh(body.refreshToken)).status, 200);
});

test('a spent token seen again ends the whole session', async (t) => {
  const owner = await registerOwner(auth);
  const second = (await refresh(owner.refreshToken)).body.refreshToken;
  const third = (await refresh(second)).body.refreshToken;

  const reused = await refresh(owner.refreshToken);
  t.is(reused.status, 401);
  t.is(reused.body.code, 'refresh_token_reused');
  for (const token of [third, second, owner.refreshToken]) {
    const dead = await refresh(token);
    t.is(dead.status, 401);
    t.is(dead.body.code, 'refresh_token_invalid');
  }
  t.deepEqual(await eventsAbout(auth, owner.tenantId, sessionOf(owner)), ['session.started', 'session.ended']);
});

test('the end of one session leaves the others', async (t) => {
  const owner = await registerOwner(auth);
  const other = await stranger.post('/v1/auth/login', { email: owner.email, password: PASSWORD });
  await refresh(owner.refreshToken);
  await refresh(owner.refreshToken);
  t.is((await refresh(other.body.refreshToken)).status, 200);
});

test('20 refreshes at once with one token: one gets the next, one gives the copy away, and the session is over', async (t) => {
  const owner = await registerOwner(auth);
  const all = await Promise.all(Array.from({ length: 20 }, () => refresh(owner.refreshToken)));
  const won = all.filter(({ status }) => status === 200);
  const codes = all.filter(({ status }) => status !== 200).map(({ body }) => body.code);
  t.is(won.length, 1);
  t.deepEqual(codes.filter((code) => code === 'refresh_token_reused').length, 1);
  t.deepEqual(codes.filter((code) => code === 'refresh_token_invalid').length, 18);
  t.is((await refresh(won[0]?.body.refreshToken)).status, 401);
  t.deepEqual(await eventsAbout(auth, owner.tenantId, sessionOf(owner)), ['session.started', 'session.ended']);
});

test('an unknown token is refused', async (t) => {
  const { status, body } = await refresh('rt_no-such-token');
  t.is(status, 401);
  t.is(body.code, 'refresh_token_invalid');
});

test('a token past its time, and a session past its, are refused', async (t) => {
  const [one, two] = [await registerOwner(auth), await registerOwner(auth)];
  await auth.sql(one.tenantId, "update refresh_tokens set expires_at = now() - interval '1 second'");
  await auth.sql(two.tenantId, "update sessions set expires_at = now() - interval '1 second'");
  t.is((await refresh(one.refreshToken)).body.code, 'refresh_token_invalid');
  t.is((await refresh(two.refreshToken)).body.code, 'refresh_token_invalid');
});

test('a refresh brings the roles of now', async (t) => {
  const owner = await registerOwner(auth);
  const member = await addUser(auth, owner, ['support']);
  await owner.put(`/v1/users/${member.id}/roles`, { roles: ['analyst'] }, { ifMatch: '*' });
  const { body } = await refresh(member.refreshToken);
  const scopes = (jwt.decode(body.accessToken) as jwt.JwtPayload).scope.split(' ');
  t.true(scopes.includes('events:read'));
  t.false(scopes.includes('orders:write'));
});

test('refresh tokens are stored as hashes only', async (t) => {
  const owner = await registerOwner(auth);
  const rows = await auth.sql(owner.tenantId, 'select * from refresh_tokens');
  t.is(rows.length, 1);
  t.false(JSON.stringify(rows).includes(owner.refreshToken.slice(3)));
});

test('after signing out the token is good for nothing, and signing out again is fine', async (t) => {
  const owner = await registerOwner(auth);
  for (let time = 1; time <= 2; time += 1) {
    const { status, body } = await stranger.post('/v1/auth/logout', { refreshToken: owner.refreshToken });
    t.is(status, 204);
    t.is(body, '');
  }
  t.is((await refresh(owner.refreshToken)).status, 401);
  t.deepEqual(await eventsAbout(auth, owner.tenantId, sessionOf(owner)), ['session.started', 'session.ended']);
  t.is((await stranger.post('/v1/auth/logout', { refreshToken: 'rt_no-such-token' })).status, 204);
});

test('signing out with a spent token ends the session, too', async (t) => {
  const owner = await registerOwner(auth);
  const { body } = await refresh(owner.refreshToken);
  await stranger.post('/v1/auth/logout', { refreshToken: owner.refreshToken });
  t.is((await refresh(body.refreshToken)).status, 401);
});

test('sessions that are long over go when the tenant gets a new one', async (t) => {
  const owner = await registerOwner(auth);
  await auth.sql(owner.tenantId, "update sessions set expires_at = now() - interval '1 second'");
  await stranger.post('/v1/auth/login', { email: owner.email, password: PASSWORD });
  t.is((await auth.sql(owner.tenantId, 'select id from sessions')).length, 1);
  t.is((await auth.sql(owner.tenantId, 'select hash from refresh_tokens')).length, 1);
});
