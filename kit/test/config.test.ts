import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { readConfig, serviceSettings } from '../src/index.ts';

const start = (env: NodeJS.ProcessEnv) =>
  spawnSync(process.execPath, ['kit/test/note-service/src/main.ts'], { env, encoding: 'utf8', timeout: 20_000 });

const complete = {
  DATABASE_URL: 'postgres://app:x@127.0.0.1:1/d',
  PLATFORM_DATABASE_URL: 'postgres://platform:x@127.0.0.1:1/d',
  ISSUER_URL: 'http://127.0.0.1:1',
  CLIENT_ID: 'note-service',
  CLIENT_SECRET: 'from the environment',
};

test('an empty environment is refused with every fault at once', (t) => {
  const { status, stderr, stdout } = start({});
  t.is(status, 78);
  t.is(stdout, '');
  t.regex(stderr, /has 5 fault\(s\)/);
  for (const name of Object.keys(complete)) t.true(stderr.includes(`- ${name}: `), name);
});

test('wrong values, a missing one and an unreadable file are told together', (t) => {
  const { CLIENT_SECRET: _, ...rest } = complete;
  const { status, stderr } = start({
    ...rest,
    DATABASE_URL: 'mysql://app@127.0.0.1/d',
    ISSUER_URL: 'issuer',
    PORT: '70000',
    LOG_LEVEL: 'loud',
    CLIENT_SECRET_FILE: '/nowhere/secret',
  });
  t.is(status, 78);
  for (const name of ['DATABASE_URL', 'ISSUER_URL', 'PORT', 'LOG_LEVEL', 'CLIENT_SECRET_FILE', 'CLIENT_SECRET']) {
    t.true(stderr.includes(`- ${name}: `), name);
  }
  t.false(stderr.includes('    at '), 'no stack');
});

test('a secret may come as a file, which wins', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'secret-'));
  t.teardown(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'secret'), 'from the file\n');
  const config = readConfig({ ...complete, CLIENT_SECRET_FILE: join(folder, 'secret') }, serviceSettings);
  t.is(config.CLIENT_SECRET, 'from the file');
  t.is(config.HOST, '127.0.0.1');
  t.is(config.PORT, 0);
  t.true(Object.isFrozen(config));
});
