import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { type IncomingMessage, request } from 'node:http';
import { type TestAnswer, testClient } from '@beaver/kit/testing';
import test from 'ava';
import jwt from 'jsonwebtoken';
import { allowInsecureRequests, clientCredentialsGrant, discovery } from 'openid-client';
import { machineClients } from '../src/domain/machine-clients.ts';
import { CLIENT_SECRET, registerOwner, startAuth, stopCleanly } from './start-auth.ts';

const auth = await startAuth();
const stranger = auth.anonymous();
test.after.always(() => stopCleanly(auth));

interface Asked {
  basic?: [string, string];
  form?: Record<string, string>;
}

/** As any OAuth client asks: a form, and the secret in Basic or in it. */
async function askForToken({ basic, form = {} }: Asked): Promise<TestAnswer> {
  const credentials = basic?.map(encodeURIComponent).join(':');
  const response = await fetch(new URL('/oauth/token', auth.url), {
    method: 'POST',
    headers: credentials ? { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` } : {},
    body: new URLSearchParams({ grant_type: 'client_credentials', ...form }),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

const worker: [string, string] = ['worker', CLIENT_SECRET];

async function verify(token: string): Promise<jwt.Jwt> {
  const { kid } = jwt.decode(token, { complete: true })?.header ?? {};
  const { body } = await stranger.get('/.well-known/jwks.json');
  const { keys } = typeof body === 'string' ? JSON.parse(body) : body;
  const key = keys.find((jwk: { kid: string }) => jwk.kid === kid) as JsonWebKey;
  const options = { algorithms: ['RS256' as const], issuer: auth.url, audience: 'beaver', complete: true as const };
  return jwt.verify(token, createPublicKey({ key, format: 'jwk' }), options);
}

test('a machine’s token has its scopes and no tenant, and its signature is in the JWKS', async (t) => {
  const { status, headers, body } = await askForToken({ basic: worker });
  t.is(status, 200, JSON.stringify(body));
  t.is(headers.get('cache-control'), 'no-store');
  t.like(body, { token_type: 'Bearer', expires_in: 600, scope: machineClients.worker.join(' ') });
  const { header, payload } = await verify(body.access_token);
  t.like(header, { alg: 'RS256', typ: 'at+jwt' });
  const claims = payload as jwt.JwtPayload;
  t.like(claims, { sub: 'worker', client_id: 'worker', scope: machineClients.worker.join(' ') });
  t.is(claims.tenant_id, undefined);
  t.is((claims.exp ?? 0) - (claims.iat ?? 0), 600);
  t.truthy(claims.jti);
});

test('a user’s token is signed with the same key', async (t) => {
  const owner = await registerOwner(auth);
  const { header, payload } = await verify(owner.token);
  const machine = await askForToken({ basic: worker });
  t.is(header.kid, jwt.decode(machine.body.access_token, { complete: true })?.header.kid);
  t.is((payload as jwt.JwtPayload).client_id, undefined);
});

test('fewer scopes may be asked for, others not', async (t) => {
  const fewer = await askForToken({ basic: worker, form: { scope: 'tenant:any orders:read' } });
  t.is(fewer.body.scope, 'tenant:any orders:read');
  const others = await askForToken({ basic: worker, form: { scope: 'tenants:create' } });
  t.is(others.status, 400);
  t.is(others.body.error, 'invalid_scope');
  const unknown = await askForToken({ basic: worker, form: { scope: 'tenants:write' } });
  t.false(String(jwt.decode(unknown.body.access_token ?? '', { json: true })?.scope ?? '').includes('tenants:write'));
});

test('the secret may come in the body', async (t) => {
  const { status } = await askForToken({ form: { client_id: 'worker', client_secret: CLIENT_SECRET } });
  t.is(status, 200);
});

test('strangers, wrong secrets, other grants and other resources get nothing', async (t) => {
  const answers = {
    nobody: await askForToken({}),
    unknown: await askForToken({ basic: ['stranger', CLIENT_SECRET] }),
    wrong: await askForToken({ basic: ['worker', 'not-the-secret'] }),
    grant: await askForToken({ basic: worker, form: { grant_type: 'password' } }),
    refresh: await askForToken({ basic: worker, form: { grant_type: 'refresh_token', refresh_token: 'x' } }),
    resource: await askForToken({ basic: worker, form: { resource: 'https://elsewhere.example' } }),
  };
  t.deepEqual(
    Object.fromEntries(Object.entries(answers).map(([name, { status, body }]) => [name, `${status} ${body.error}`])),
    {
      nobody: '400 invalid_request',
      unknown: '401 invalid_client',
      wrong: '401 invalid_client',
      grant: '400 unsupported_grant_type',
      refresh: '400 unsupported_grant_type',
      resource: '400 invalid_target',
    },
  );
  t.true(Object.values(answers).every(({ body }) => body.access_token === undefined));
});

test('a client discovers the issuer and gets a token by the book', async (t) => {
  const config = await discovery(new URL(auth.url), 'worker', CLIENT_SECRET, undefined, {
    execute: [allowInsecureRequests],
  });
  const metadata = config.serverMetadata();
  t.like(metadata, {
    issuer: auth.url,
    token_endpoint: `${auth.url}/oauth/token`,
    jwks_uri: `${auth.url}/.well-known/jwks.json`,
    grant_types_supported: ['client_credentials'],
    response_types_supported: [],
    id_token_signing_alg_values_supported: ['RS256'],
  });
  t.is(metadata.authorization_endpoint, undefined);
  const tokens = await clientCredentialsGrant(config);
  t.is(tokens.expires_in, 600);
});

test('addresses follow from the issuer, whatever Host a request names', async (t) => {
  const { body } = await stranger.get('/.well-known/openid-configuration', {
    headers: { 'x-forwarded-host': 'evil.example' },
  });
  t.is(body.token_endpoint, `${auth.url}/oauth/token`);
});

test('the JWKS shows public keys only, and may be kept for a minute', async (t) => {
  const { status, headers, body } = await stranger.get('/.well-known/jwks.json');
  t.is(status, 200);
  t.is(headers.get('cache-control'), 'public, max-age=60');
  t.true(String(headers.get('content-type')).startsWith('application/jwk-set+json'));
  const { keys } = typeof body === 'string' ? JSON.parse(body) : body;
  t.is(keys.length, 1);
  t.deepEqual(Object.keys(keys[0]).toSorted(), ['alg', 'e', 'kid', 'kty', 'n', 'use']);
  t.like(keys[0], { kty: 'RSA', alg: 'RS256', use: 'sig' });
});

test('nothing else of oidc-provider is mounted', async (t) => {
  for (const path of [
    '/auth',
    '/me',
    '/session/end',
    '/interaction/x',
    '/token/introspection',
    '/reg',
    '/jwks',
    '/request',
  ]) {
    t.is((await stranger.get(path)).status, 404, path);
    t.is((await stranger.post(path, {})).status, 404, path);
  }
});

test('a method that oidc-provider does not take is 405 as everywhere', async (t) => {
  for (const path of ['/oauth/token', '/.well-known/jwks.json']) {
    for (const method of ['PUT', 'TRACE']) {
      const answer = await new Promise<IncomingMessage>((resolve, reject) => {
        request(new URL(path, auth.url), { method }, resolve).once('error', reject).end();
      });
      answer.resume();
      t.is(answer.statusCode, 405, `${method} ${path}`);
      t.truthy(answer.headers.allow);
    }
  }
});

test('a machine acts for the tenant that it names, with its own scopes', async (t) => {
  const owner = await registerOwner(auth);
  const { body } = await askForToken({ basic: ['auth-user-service', CLIENT_SECRET] });
  const entity = auth.peer('service-entity-service');
  const named = testClient(entity.url, body.access_token, '', { 'beaver-tenant-id': owner.tenantId });
  t.is((await named.get(`/v1/tenants/${owner.tenantId}`)).status, 200);
  const unnamed = testClient(entity.url, body.access_token, '');
  t.is((await unnamed.get(`/v1/tenants/${owner.tenantId}`)).body.code, 'tenant_required');
  const here = testClient(auth.url, body.access_token, '', { 'beaver-tenant-id': owner.tenantId });
  t.is((await here.get('/v1/users')).body.code, 'permission_denied');
  t.is((await here.get('/v1/me')).body.code, 'permission_denied');
});
