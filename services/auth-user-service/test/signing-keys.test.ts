import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { openDatabase } from '@beaver/kit';
import { cloneDatabase } from '@beaver/kit/testing';
import test from 'ava';
import jwt from 'jsonwebtoken';
import { openKeyRing } from '../src/security/key-ring.ts';
import { makeSealer } from '../src/security/sealing.ts';
import {
  CLIENT_SECRET,
  PASSWORD,
  platformSql,
  registerOwner,
  SEALING_KEY,
  startAuth,
  stopCleanly,
} from './start-auth.ts';

const auth = await startAuth();
const stranger = auth.anonymous();
test.after.always(() => stopCleanly(auth));

const kidOf = (token: string) => jwt.decode(token, { complete: true })?.header.kid;

async function publishedKids(): Promise<string[]> {
  const { body } = await stranger.get('/.well-known/jwks.json');
  const { keys } = typeof body === 'string' ? JSON.parse(body) : body;
  return keys.map(({ kid }: { kid: string }) => kid);
}

/** The command, as an operator runs it. */
async function rotate(...flags: string[]): Promise<void> {
  await promisify(execFile)(process.execPath, ['services/auth-user-service/src/rotate-keys.ts', ...flags], {
    env: {
      ...process.env,
      DATABASE_URL: auth.database.asApp,
      PLATFORM_DATABASE_URL: auth.database.asPlatform,
      ISSUER_URL: auth.url,
      ENTITY_URL: 'http://127.0.0.1:1',
      CLIENT_ID: 'auth-user-service',
      CLIENT_SECRET,
      SEALING_KEY,
      MACHINE_CLIENTS: '{}',
      LOG_LEVEL: 'silent',
    },
  });
}

/** Processes read keys again within half a minute, or ten; new ones do at once. */
async function readKeysAgain(): Promise<void> {
  for (const service of [auth, auth.peer('service-entity-service')]) {
    await service.process.end('SIGTERM');
    await service.restart();
  }
}

test.serial('keys lie sealed in the database', async (t) => {
  await publishedKids();
  const [row] = await platformSql(auth, 'select kid, sealed from signing_keys');
  const name = `signing-key/${String(row?.kid)}`;
  t.false(Buffer.from(String(row?.sealed), 'base64').toString('latin1').includes('PRIVATE KEY'));
  const sealer = makeSealer(Buffer.from(SEALING_KEY, 'base64'));
  t.true(sealer.open(name, String(row?.sealed)).startsWith('-----BEGIN PRIVATE KEY-----'));
  t.throws(() => sealer.open('signing-key/another', String(row?.sealed)));
  t.throws(() => makeSealer(randomBytes(32)).open(name, String(row?.sealed)));
});

test.serial('a new key is published first, signs later, and the tokens of the old one stay good', async (t) => {
  const owner = await registerOwner(auth);
  const old = kidOf(owner.token);
  await rotate();
  await readKeysAgain();
  const both = await publishedKids();
  t.is(both.length, 2);
  t.is(both[0], old);
  const login = { email: owner.email, password: PASSWORD };
  t.is(
    kidOf((await stranger.post('/v1/auth/login', login)).body.accessToken),
    old,
    'not before it is known everywhere',
  );

  await letPass('11 minutes');
  await readKeysAgain();
  const signedNow = (await stranger.post('/v1/auth/login', login)).body.accessToken;
  const next = both.find((kid) => kid !== old);
  t.is(kidOf(signedNow), next);
  t.deepEqual((await publishedKids()).toSorted(), both.toSorted());
  t.is((await owner.get('/v1/me')).status, 200, 'the old token');
  t.is((await auth.peer('service-entity-service').anonymous().get('/v1/stores', bearer(signedNow))).status, 200);

  await letPass('2 hours');
  await readKeysAgain();
  t.deepEqual(await publishedKids(), [next]);
});

test.serial('a key that is not trusted any more is gone at once, and its tokens with it', async (t) => {
  const owner = await registerOwner(auth);
  await rotate('--distrust-others');
  await readKeysAgain();
  t.false((await publishedKids()).includes(String(kidOf(owner.token))));
  t.is((await owner.get('/v1/me')).status, 401);
  const { status, body } = await stranger.post('/v1/auth/refresh', { refreshToken: owner.refreshToken });
  t.is(status, 200);
  t.is((await stranger.get('/v1/me', bearer(body.accessToken))).status, 200);
});

test.serial('a key that is a quarter old gets a successor by itself', async (t) => {
  const before = await publishedKids();
  await letPass('91 days');
  await readKeysAgain();
  const after = await publishedKids();
  t.is(after.length, before.length + 1);
  t.is(after[0], before[0]);
});

test('two instances that start at once make one key', async (t) => {
  const clone = await cloneDatabase('services/auth-user-service');
  const sealer = makeSealer(randomBytes(32));
  const open = () => openDatabase({ DATABASE_URL: clone.asApp, PLATFORM_DATABASE_URL: clone.asPlatform });
  const databases = [open(), open(), open()];
  const keys = await Promise.all(databases.map((database) => openKeyRing(database, sealer).signing()));
  t.is(new Set(keys.map(({ kid }) => kid)).size, 1);
  await Promise.all(databases.map((database) => database.close()));
  await clone.drop();
});

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

/** The platform role may not change a key; the owner may, and stands in for time here. */
const letPass = (time: string) =>
  auth.sql('', 'update signing_keys set active_from = active_from - $1::interval', [time]);
