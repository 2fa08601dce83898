import { createHmac, createPublicKey, generateKeyPairSync, type JsonWebKey, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import test from 'ava';
import jwt from 'jsonwebtoken';
import { newId } from '../src/index.ts';
import { testClient } from '../src/testing/index.ts';
import { startNoteService } from './start-note-service.ts';

const service = await startNoteService();
test.after.always(() => service.stop());

const tenantId = newId('ten');
const claims = { subject: newId('usr'), tenantId, scopes: ['notes:read'] };
const good = service.issuer.sign(claims);
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const [head = '', payload = '', signature = ''] = good.split('.');
const said = { ...(jwt.decode(good) as object), exp: Math.floor(Date.now() / 1000) + 600 };
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const header = { alg: 'RS256', typ: 'at+jwt', kid: 'test-key' } as const;
const byStranger = (change: object = {}) =>
  jwt.sign({ ...said, jti: randomUUID() }, stranger, { algorithm: 'RS256', header: { ...header, ...change } });

async function publicKey(): Promise<string> {
  const answer = await fetch(`${service.issuer.url}/.well-known/jwks.json`);
  const { keys } = (await answer.json()) as { keys: [JsonWebKey] };
  return createPublicKey({ key: keys[0], format: 'jwk' }).export({ type: 'spki', format: 'pem' }).toString();
}

const signed = (options: jwt.SignOptions) => () => service.issuer.sign(claims, options);
const hmac = async () => {
  const key = Buffer.from(await publicKey());
  const text = `${part({ ...header, alg: 'HS256' })}.${payload}`;
  return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
};

const refused: [what: string, token: () => string | Promise<string>][] = [
  ['nothing at all', () => ''],
  ['no token', () => 'abc'],
  ['three dots and no sense', () => 'a.b.c'],
  ['another key under a known kid', () => byStranger()],
  ['another key under an unknown kid', () => byStranger({ kid: 'stranger' })],
  ['a key of its own in the header', () => byStranger({ jwk: { kty: 'RSA' }, jku: 'http://127.0.0.1:1/jwks.json' })],
  ['HS256 with the public key', hmac],
  ['alg none', () => `${part({ alg: 'none', typ: 'at+jwt' })}.${payload}.`],
  ['alg none with a signature', () => `${part({ ...header, alg: 'none' })}.${payload}.${signature}`],
  ['a changed payload', () => `${head}.${part({ ...said, scope: 'notes:write' })}.${signature}`],
  ['no signature', () => `${head}.${payload}.`],
  ['an expired token', signed({ expiresIn: -1 })],
  ['one that is not yet valid', signed({ notBefore: 600 })],
  ['another audience', signed({ audience: 'somebody-else' })],
  ['another issuer', signed({ issuer: 'http://127.0.0.1:1' })],
  ['an ID token', signed({ header: { alg: 'RS256', typ: 'JWT', kid: 'test-key' } })],
  ['a user without a tenant', () => service.issuer.sign({ subject: newId('usr'), scopes: ['notes:read'] })],
  ['a tenant that is none', () => service.issuer.sign({ ...claims, tenantId: "x'; --" })],
];

for (const [what, token] of refused) {
  test(`401: ${what}`, async (t) => {
    const answer = await testClient(service.url, await token(), tenantId).get('/v1/notes');
    t.is(answer.status, 401);
    t.is(answer.body.code, 'unauthenticated');
    t.is(answer.headers.get('www-authenticate'), 'Bearer');
    t.deepEqual(Object.keys(answer.body).sort(), ['code', 'requestId', 'status', 'title', 'type']);
  });
}

test('401: another scheme', async (t) => {
  const basic = { headers: { authorization: `Basic ${Buffer.from('a:b').toString('base64')}` } };
  t.is((await service.anonymous().get('/v1/notes', basic)).status, 401);
});

test('the same token, unchanged, is taken; public operations want none', async (t) => {
  t.is((await testClient(service.url, good, tenantId).get('/v1/notes')).status, 200);
  t.is((await service.anonymous().get('/openapi.yml')).status, 200);
});

test('a token that was taken before is refused once it has expired', async (t) => {
  const shop = testClient(service.url, service.issuer.sign(claims, { expiresIn: 3 }), tenantId);
  t.is((await shop.get('/v1/notes')).status, 200);
  t.is((await shop.get('/v1/notes')).status, 200);
  await wait(3100);
  t.is((await shop.get('/v1/notes')).status, 401);
});

test("a machine without tenant:any has no tenant's rights", async (t) => {
  const token = service.issuer.sign({ subject: 'order-service', clientId: 'order-service', scopes: ['notes:read'] });
  const headers = { 'beaver-tenant-id': tenantId };
  t.is((await testClient(service.url, token, tenantId, headers).get('/v1/notes')).status, 403);
});
