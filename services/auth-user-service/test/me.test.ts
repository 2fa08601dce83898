import { createPublicKey, generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { testClient } from '@beaver/kit/testing';
import test from 'ava';
import jwt from 'jsonwebtoken';
import {
  addUser,
  eventsAbout,
  newEmail,
  PASSWORD,
  registerOwner,
  signIn,
  startAuth,
  stopCleanly,
} from './start-auth.ts';

const auth = await startAuth();
const stranger = auth.anonymous();
test.after.always(() => stopCleanly(auth));

const NEW_PASSWORD = 'gnawed-by-starlight';
const refresh = (refreshToken: string) => stranger.post('/v1/auth/refresh', { refreshToken });
const login = (email: string, password: string, tenantId?: string) =>
  stranger.post('/v1/auth/login', { email, password, ...(tenantId ? { tenantId } : {}) });

test('who I am, with the rights of now', async (t) => {
  const owner = await registerOwner(auth);
  const { status, headers, body } = await owner.get('/v1/me');
  t.is(status, 200);
  t.is(headers.get('etag'), '"1"');
  t.like(body, { id: owner.id, tenantId: owner.tenantId, email: owner.email, roles: ['owner'], status: 'active' });
  t.true(body.rights.includes('tenants:write'));
  t.is((await owner.get('/v1/me', { headers: { 'if-none-match': '"1"' } })).status, 304);
});

test('a name is changed for the version that was read', async (t) => {
  const owner = await registerOwner(auth);
  const { status, body } = await owner.patch('/v1/me', { name: 'Ada' }, { ifMatch: 1 });
  t.is(status, 200);
  t.like(body, { name: 'Ada', version: 2 });
  t.is((await owner.patch('/v1/me', { name: 'Bo' }, { ifMatch: 1 })).body.code, 'version_mismatch');
  t.is((await owner.patch('/v1/me', { name: 'Bo' })).body.code, 'precondition_required');
  t.is((await owner.patch('/v1/me', {}, { ifMatch: '*' })).status, 400);
  t.deepEqual(await eventsAbout(auth, owner.tenantId, owner.id), ['user.registered', 'user.updated']);
  const log = await auth.sql(owner.tenantId, 'select * from events');
  t.false(JSON.stringify(log).includes('Ada') || JSON.stringify(log).includes(owner.email));
});

test('a new password holds in all tenants and ends every session but the one it was changed in', async (t) => {
  const [home, away] = [await registerOwner(auth), await registerOwner(auth)];
  await away.post('/v1/users', { email: home.email, roles: ['support'] });
  const [here, there] = [
    await signIn(auth, home.email, home.tenantId, home.id),
    await signIn(auth, home.email, away.tenantId, home.id),
  ];
  const change = { currentPassword: PASSWORD, password: NEW_PASSWORD };
  const { status, body } = await here.patch('/v1/me', change, { ifMatch: '*' });
  t.is(status, 200, JSON.stringify(body));
  t.is((await refresh(here.refreshToken)).status, 200);
  t.is((await refresh(home.refreshToken)).body.code, 'refresh_token_invalid');
  t.is((await refresh(there.refreshToken)).body.code, 'refresh_token_invalid');
  t.is((await login(home.email, PASSWORD, home.tenantId)).status, 401);
  t.is((await login(home.email, NEW_PASSWORD, away.tenantId)).status, 200);
});

test('a new password needs the current one, and guesses are limited like sign-ins', async (t) => {
  const owner = await registerOwner(auth);
  const guess = () => owner.patch('/v1/me', { currentPassword: 'a guess', password: NEW_PASSWORD }, { ifMatch: '*' });
  const first = await guess();
  t.is(first.status, 422);
  t.is(first.body.code, 'current_password_wrong');
  t.is(first.body.errors[0].pointer, '/currentPassword');
  for (let failure = 2; failure <= 10; failure += 1) await guess();
  const locked = await guess();
  t.is(locked.status, 429);
  t.truthy(locked.headers.get('retry-after'));
  t.is((await login(owner.email, PASSWORD)).status, 429);
  const alone = await owner.patch('/v1/me', { password: NEW_PASSWORD }, { ifMatch: '*' });
  t.is(alone.status, 400);
});

test('the e-mail is no new password', async (t) => {
  const owner = await registerOwner(auth);
  const change = { currentPassword: PASSWORD, password: owner.email };
  t.is((await owner.patch('/v1/me', change, { ifMatch: '*' })).body.code, 'password_refused');
});

test('a suspended user is stopped here before the token runs out', async (t) => {
  const owner = await registerOwner(auth);
  const member = await addUser(auth, owner, ['support']);
  await owner.post(`/v1/users/${member.id}/suspend`);
  t.is((await member.get('/v1/me')).body.code, 'membership_suspended');
  t.is((await member.patch('/v1/me', { name: 'Bo' }, { ifMatch: '*' })).body.code, 'membership_suspended');
  const change = { currentPassword: PASSWORD, password: NEW_PASSWORD };
  t.is((await member.patch('/v1/me', change, { ifMatch: '*' })).body.code, 'membership_suspended');
});

test('somebody who belongs here no more is not there', async (t) => {
  const owner = await registerOwner(auth);
  for (const table of ['refresh_tokens', 'sessions', 'memberships']) {
    await auth.sql(owner.tenantId, `delete from ${table}`);
  }
  t.is((await owner.get('/v1/me')).body.code, 'user_not_found');
  t.is((await owner.patch('/v1/me', { name: 'Ada' }, { ifMatch: '*' })).body.code, 'user_not_found');
});

/** The service's own key is asked for the public half only; that is what a forger has. */
async function forger() {
  const owner = await registerOwner(auth);
  const { body } = await stranger.get('/.well-known/jwks.json');
  const [jwk] = JSON.parse(body.keys ? JSON.stringify(body.keys) : '[]') as (JsonWebKey & { kid: string })[];
  const claims = jwt.decode(owner.token) as jwt.JwtPayload;
  return { owner, claims, kid: jwk?.kid ?? '', publicKey: createPublicKey({ key: jwk ?? {}, format: 'jwk' }) };
}

const ownKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('forged tokens are refused', async (t) => {
  const { owner, claims, kid, publicKey } = await forger();
  const pem = publicKey.export({ format: 'pem', type: 'spki' });
  const hmacHeader = base64({ alg: 'HS256', typ: 'at+jwt', kid });
  const hmac = await crypto.subtle.importKey('raw', Buffer.from(pem), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  const signed = Buffer.from(`${hmacHeader}.${base64(claims)}`);
  const signature = Buffer.from(await crypto.subtle.sign('HMAC', hmac, signed)).toString('base64url');
  const [head = '', , tail = ''] = owner.token.split('.');
  const forged = {
    'with no algorithm': `${base64({ alg: 'none', typ: 'at+jwt', kid })}.${base64(claims)}.`,
    'with the public key as an HMAC secret': `${signed.toString()}.${signature}`,
    'signed by a key of its own': jwt.sign(claims, ownKey, {
      algorithm: 'RS256',
      header: { alg: 'RS256', typ: 'at+jwt', kid },
    }),
    'signed by a key that brings itself along': jwt.sign(claims, ownKey, {
      algorithm: 'RS256',
      header: { alg: 'RS256', typ: 'at+jwt', kid: 'mine', jwk: ownKey.export({ format: 'jwk' }) } as jwt.JwtHeader,
    }),
    'with other claims under a good signature': `${head}.${base64({ ...claims, sub: 'usr_00000000000000000000000000' })}.${tail}`,
    'cut short': owner.token.slice(0, -20),
    empty: '',
  };
  for (const [name, token] of Object.entries(forged)) {
    const { status, body } = await testClient(auth.url, token, owner.tenantId).get('/v1/me');
    t.is(status, 401, name);
    t.is(body.code, 'unauthenticated', name);
  }
  t.is((await owner.get('/v1/me')).status, 200);
});

test('another tenant in the header is refused, and a machine is nobody', async (t) => {
  const owner = await registerOwner(auth);
  const other = await registerOwner(auth);
  const named = await owner.get('/v1/me', { headers: { 'beaver-tenant-id': other.tenantId } });
  t.is(named.status, 403);
  t.is(named.body.code, 'tenant_mismatch');
  t.is((await stranger.get('/v1/me')).status, 401);
  t.is(
    (await stranger.post('/v1/auth/login', { email: newEmail(), password: PASSWORD, tenantId: 'ten_1' })).status,
    400,
  );
});
