import { createServer } from 'node:http';
import { join } from 'node:path';
import test from 'ava';
import { freePort, holdPort, releasePort } from '../../src/dev/hold-port.ts';
import { takeUrls } from '../../src/dev/ports.ts';
import { scratchFolder } from './scratch-folder.ts';

const all = { postgres: true, temporal: true };

test('every listener has its fixed distance from the base', async (t) => {
  const [base, urls] = await takeFree(join(scratchFolder(t), 'ports.json'));
  t.is(urls['auth-user-service'], `http://127.0.0.1:${base + 1}`);
  t.is(urls.postgres, `http://127.0.0.1:${base + 30}`);
});

/** The kernel knows one free port; on a busy machine one of the others may be taken. */
async function takeFree(kept: string, left = 20): Promise<[base: number, urls: Record<string, string>]> {
  const base = (await freePort()) - 100;
  try {
    return [base, await takeUrls(base, all, kept)];
  } catch (error) {
    if (left === 0) throw error;
    return takeFree(kept, left - 1);
  }
}

test('a busy port is named with the flag that moves them all', async (t) => {
  const base = (await freePort()) - 100;
  const server = createServer().listen(base + 4, '127.0.0.1');
  t.teardown(() => server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const taking = takeUrls(base, all, join(scratchFolder(t), 'ports.json'));
  const { message } = await t.throwsAsync<Error>(taking); // on a busy machine another of these may be taken, too
  t.true(message.startsWith('In use: port '));
  t.true(message.includes(`${base + 4} (order-service)`));
  const moved = base + 1000 > 65_000 ? 20_000 : base + 1000;
  t.true(message.endsWith(`This moves them all: npm start -- --port-base ${moved}`));
});

test('servers that are not ours need no port', async (t) => {
  const urls = await takeUrls(0, { postgres: false, temporal: false }, join(scratchFolder(t), 'ports.json'));
  t.deepEqual(
    Object.keys(urls).filter((name) => /postgres|temporal/.test(name)),
    [],
  );
});

test('ports that the kernel chose are kept, those that are busy by now are chosen again', async (t) => {
  const kept = join(scratchFolder(t), 'ports.json');
  const first = await takeUrls(0, all, kept);
  t.is(new Set(Object.values(first)).size, Object.keys(first).length);
  t.deepEqual(await takeUrls(0, all, kept), first);
  const held = await holdPort(Number(new URL(first.worker).port));
  const { worker, ...others } = await takeUrls(0, all, kept);
  t.not(worker, first.worker);
  t.deepEqual({ ...others, worker: first.worker }, first);
  if (held) await releasePort(held);
});
