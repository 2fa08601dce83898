import { setTimeout as wait } from 'node:timers/promises';
import test from 'ava';
import { type Calls, inCall, makeCalls, newId, type Peer, PeerRefusal, PeerUnavailable } from '../src/call/index.ts';
import { openDatabase } from '../src/database/database.ts';
import { toTenantId } from '../src/index.ts';
import { cloneDatabase, startIssuer } from '../src/testing/index.ts';
import type { operations, paths } from './note-service/src/generated/contract.ts';
import { reply, type Scribe, startScribe } from './start-scribe.ts';

const issuer = await startIssuer(() => ['tenant:any', 'notes:read', 'notes:write']);
test.after.always(() => issuer.stop());

const tenantId = newId('ten');
const identity = { issuer: issuer.url, clientId: 'order-service', clientSecret: 'for-tests-only' };
const note = { id: newId('note'), text: 'a note' };
type NewNote = operations['createNote']['requestBody']['content']['application/json'];
const body: NewNote = { text: 'a note' };

async function startPeer(t: { teardown(work: () => unknown): void }, retries: 0 | 1 = 1) {
  const scribe = await startScribe();
  t.teardown(() => scribe.stop());
  const calls: Calls = makeCalls(identity, retries);
  const peer: Peer<paths> = calls.peer<paths>('scribe', scribe.url);
  const write = (key?: string) => peer.post('/v1/notes', { body, tenantId, ...(key ? { idempotencyKey: key } : {}) });
  const read = () => peer.get('/v1/notes/{noteId}', { path: { noteId: note.id }, tenantId });
  return { scribe, peer, write, read };
}

/** The first answers in their order; then 201 for ever. */
function answers(scribe: Scribe, ...first: Scribe['answer'][]): void {
  scribe.answer = (response, heard) => (first.shift() ?? ((r) => reply(r, 201, note)))(response, heard);
}
const refuse =
  (status: number, code: string, headers = {}) =>
  (response: Parameters<Scribe['answer']>[0]) =>
    reply(response, status, { type: 'about:blank', title: code, status, code, detail: 'so it is' }, headers);
const hangUp: Scribe['answer'] = (response) => response.destroy();
const breakOff: Scribe['answer'] = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' }).write('{"id":');
  setTimeout(() => response.destroy(), 50);
};
const page: Scribe['answer'] = (response) => response.writeHead(200).end('<html>a proxy</html>');

for (const [what, failure] of Object.entries({ '500': refuse(500, 'internal_error'), hangUp, breakOff, page })) {
  test(`${what} once: the call is made again, with the same key`, async (t) => {
    const { scribe, write, read } = await startPeer(t);
    answers(scribe, failure);
    t.deepEqual(await write('ord_1/write'), note as never);
    t.deepEqual(
      scribe.heard.map(({ headers }) => headers['idempotency-key']),
      ['ord_1/write', 'ord_1/write'],
    );
    answers(scribe, failure);
    t.deepEqual(await read(), note as never);
  });

  test(`${what} twice: the peer is away`, async (t) => {
    const { scribe, write } = await startPeer(t);
    answers(scribe, failure, failure);
    const error = await t.throwsAsync(write('k'), { instanceOf: PeerUnavailable });
    t.like(error, { status: 503, code: 'unavailable', retryAfter: 1 });
    t.is(scribe.heard.length, 2);
  });
}

test('a POST without a key is not made again, and an activity repeats nothing by itself', async (t) => {
  const service = await startPeer(t);
  answers(service.scribe, hangUp);
  await t.throwsAsync(service.write(), { instanceOf: PeerUnavailable });
  t.is(service.scribe.heard.length, 1);

  const activity = await startPeer(t, 0);
  answers(activity.scribe, hangUp);
  await t.throwsAsync(activity.write('k'), { instanceOf: PeerUnavailable });
  t.is(activity.scribe.heard.length, 1);
});

test('a refusal is final, and carries what the other side said', async (t) => {
  const { scribe, write } = await startPeer(t);
  answers(scribe, refuse(409, 'out_of_stock'));
  const error = await t.throwsAsync(write('k'), { instanceOf: PeerRefusal });
  t.like(error, { status: 409, code: 'out_of_stock', title: 'out_of_stock', detail: 'so it is', peer: 'scribe' });
  t.is(scribe.heard.length, 1);
});

for (const [status, code] of [
  [409, 'idempotency_key_in_progress'],
  [429, 'rate_limited'],
  [408, 'timeout'],
] as const) {
  test(`${status} ${code} with Retry-After means later, not no, and is not made again at once`, async (t) => {
    const { scribe, write } = await startPeer(t);
    answers(scribe, refuse(status, code, { 'retry-after': '3' }));
    const error = await t.throwsAsync(write('k'), { instanceOf: PeerUnavailable });
    t.like(error, { retryAfter: 3, peerCode: code });
    t.is(scribe.heard.length, 1);
  });
}

test('a 401 gets a new token once; a second one is nothing the caller can mend', async (t) => {
  const { scribe, write } = await startPeer(t);
  answers(scribe, refuse(401, 'unauthenticated'));
  t.deepEqual(await write('k'), note as never);
  const [old, renewed] = scribe.heard.map(({ headers }) => headers.authorization);
  t.not(old, renewed);
  answers(scribe, refuse(401, 'unauthenticated'), refuse(401, 'unauthenticated'));
  await t.throwsAsync(write('k2'), { instanceOf: PeerUnavailable });
});

test('after five failures in a row the peer is left alone for a second, then tried by one', async (t) => {
  const { scribe, write } = await startPeer(t, 0);
  scribe.answer = hangUp;
  for (let index = 0; index < 5; index += 1) await t.throwsAsync(write('k'), { instanceOf: PeerUnavailable });
  t.is(scribe.heard.length, 5);
  for (let index = 0; index < 20; index += 1) await t.throwsAsync(write('k'), { instanceOf: PeerUnavailable });
  t.is(scribe.heard.length, 5, 'nobody asks an open breaker');

  await wait(1100);
  await t.throwsAsync(write('k'), { instanceOf: PeerUnavailable });
  await wait(1100);
  answers(scribe);
  t.deepEqual(await write('k'), note as never);
  t.deepEqual(await write('k'), note as never);
  t.deepEqual(
    scribe.heard.slice(5).map(({ method, path }) => `${method} ${path}`),
    ['GET /readyz', 'GET /readyz', 'POST /v1/notes', 'POST /v1/notes'],
  );
});

test('a slow call is no trial: when the peer is back, nobody waits for anybody else', async (t) => {
  const { scribe, write } = await startPeer(t, 0);
  scribe.answer = hangUp;
  for (let index = 0; index < 5; index += 1) await t.throwsAsync(write('k'), { instanceOf: PeerUnavailable });
  await wait(1100);
  let goOn = () => {};
  scribe.answer = (response, { headers }) => {
    const say = () => reply(response, 201, note);
    if (headers['idempotency-key'] === 'slow') goOn = say;
    else say();
  };
  const slow = write('slow');
  t.deepEqual(await write('quick'), note as never);
  goOn();
  t.deepEqual(await slow, note as never);
});

test('what is away behind the peer does not open the breaker', async (t) => {
  const { scribe, write } = await startPeer(t, 0);
  answers(scribe, ...Array.from({ length: 6 }, () => refuse(503, 'gateway_away', { 'retry-after': '5' })));
  for (let left = 6; left > 0; left -= 1) {
    const error = await t.throwsAsync<PeerUnavailable>(write(), { instanceOf: PeerUnavailable });
    t.like(error, { retryAfter: 5, peerCode: 'gateway_away' });
  }
  t.deepEqual(await write(), note as never);
});

test('refusals do not open the breaker', async (t) => {
  const { scribe, write } = await startPeer(t, 0);
  scribe.answer = refuse(422, 'no');
  for (let index = 0; index < 10; index += 1) await t.throwsAsync(write('k'), { instanceOf: PeerRefusal });
  t.is(scribe.heard.length, 10);
});

test('a call ends with the deadline of the call that it is a part of', async (t) => {
  const { scribe, write } = await startPeer(t);
  scribe.answer = () => {};
  const call = { requestId: 'req_1', actor: 'user:usr_1', correlation: 'req_1', depth: 0, deadline: Date.now() + 300 };
  const begun = Date.now();
  await t.throwsAsync(
    inCall(call, () => write('k')),
    { instanceOf: PeerUnavailable },
  );
  t.true(Date.now() - begun < 3000);
});

test('inside a transaction a peer is not called, nor read from memory', async (t) => {
  const { scribe, peer, read } = await startPeer(t);
  const clone = await cloneDatabase('kit/test/note-service');
  const database = openDatabase({ DATABASE_URL: clone.asApp, PLATFORM_DATABASE_URL: clone.asPlatform });
  const cached = async () => peer.cached('/v1/notes/{noteId}', { path: { noteId: note.id }, tenantId });
  await cached();
  for (const call of [read, cached]) {
    const inside = database.asTenant(toTenantId(tenantId), () => call());
    await t.throwsAsync(inside, { message: /inside a transaction/ });
  }
  t.is(scribe.heard.length, 1);
  await database.close();
  await clone.drop();
});
