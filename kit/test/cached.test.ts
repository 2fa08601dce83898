import { mock } from 'node:test';
import test from 'ava';
import { makeCalls, newId, PeerRefusal, PeerUnavailable } from '../src/call/index.ts';
import { startIssuer } from '../src/testing/index.ts';
import type { paths } from './note-service/src/generated/contract.ts';
import { reply, startScribe } from './start-scribe.ts';

const issuer = await startIssuer(() => ['tenant:any', 'notes:read']);
const identity = { issuer: issuer.url, clientId: 'order-service', clientSecret: 'for-tests-only' };
test.after.always(() => issuer.stop());
test.beforeEach(() => mock.timers.enable({ apis: ['Date'], now: Date.now() }));
test.afterEach.always(() => mock.timers.reset());

const SECONDS = 1000;

async function startPeer(t: { teardown(work: () => unknown): void }) {
  const scribe = await startScribe();
  t.teardown(() => scribe.stop().catch(() => {}));
  const state = { version: 1 };
  scribe.answer = (response, { headers }) => {
    const etag = `"${state.version}"`;
    if (headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end();
    return reply(response, 200, { version: state.version, of: headers['beaver-tenant-id'] }, { etag });
  };
  const peer = makeCalls(identity, 1).peer<paths>('scribe', scribe.url);
  const noteId = newId('note');
  const read = (tenantId: string) => peer.cached('/v1/notes/{noteId}', { path: { noteId }, tenantId });
  return { scribe, state, read };
}

test.serial('for 30 s the answer comes from memory, then it is asked for by its ETag', async (t) => {
  const { scribe, state, read } = await startPeer(t);
  const tenantId = newId('ten');
  const first = await read(tenantId);
  state.version = 2;
  mock.timers.tick(29 * SECONDS);
  t.deepEqual(await read(tenantId), first);
  t.is(scribe.heard.length, 1);

  mock.timers.tick(2 * SECONDS);
  t.is((await read(tenantId)).version, 2);
  t.is(scribe.heard[1]?.headers['if-none-match'], '"1"');

  mock.timers.tick(31 * SECONDS);
  t.is((await read(tenantId)).version, 2, 'a 304 is the known answer');
  t.is(scribe.heard[2]?.headers['if-none-match'], '"2"');
  mock.timers.tick(20 * SECONDS);
  await read(tenantId);
  t.is(scribe.heard.length, 3, 'and makes it fresh again');
});

test.serial('one asks for all who want the same at once', async (t) => {
  const { scribe, read } = await startPeer(t);
  const tenantId = newId('ten');
  await Promise.all(Array.from({ length: 30 }, () => read(tenantId)));
  t.is(scribe.heard.length, 1);
});

test.serial("what is kept for one tenant is not another's", async (t) => {
  const { scribe, read } = await startPeer(t);
  const [mine, theirs] = [newId('ten'), newId('ten')];
  t.like(await read(mine), { of: mine });
  t.like(await read(theirs), { of: theirs });
  t.is(scribe.heard.length, 2);
});

test.serial('while the peer is away the last answer serves on, and who knows none hears 503', async (t) => {
  const { scribe, state, read } = await startPeer(t);
  const tenantId = newId('ten');
  const first = await read(tenantId);
  state.version = 2;
  await scribe.stop();
  mock.timers.tick(31 * SECONDS);
  t.deepEqual(await read(tenantId), first);
  mock.timers.tick(500 * SECONDS);
  t.deepEqual(await read(tenantId), first);
  await t.throwsAsync(read(newId('ten')), { instanceOf: PeerUnavailable });

  await scribe.start();
  mock.timers.tick(31 * SECONDS);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  t.is((await read(tenantId)).version, 2);
});

test.serial('after ten minutes away nothing is served any more', async (t) => {
  const { scribe, read } = await startPeer(t);
  const tenantId = newId('ten');
  await read(tenantId);
  await scribe.stop();
  mock.timers.tick(601 * SECONDS);
  await t.throwsAsync(read(tenantId), { instanceOf: PeerUnavailable });
});

test.serial('what is gone at the peer is gone here', async (t) => {
  const { scribe, read } = await startPeer(t);
  const tenantId = newId('ten');
  await read(tenantId);
  scribe.answer = (response) => reply(response, 404, { status: 404, code: 'note_not_found', title: 'gone' });
  mock.timers.tick(31 * SECONDS);
  await t.throwsAsync(read(tenantId), { instanceOf: PeerRefusal });
  await scribe.stop();
  await t.throwsAsync(read(tenantId), { instanceOf: PeerUnavailable });
});
