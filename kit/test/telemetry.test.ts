import { setTimeout as wait } from 'node:timers/promises';
import test from 'ava';
import { startNoteService } from './start-note-service.ts';
import { reply, startScribe } from './start-scribe.ts';

const scribe = await startScribe();
scribe.answer = (response, { body }) => {
  if (!body.includes('in a hurry')) reply(response, 201, {});
};
const service = await startNoteService({ LOG_LEVEL: 'info', SCRIBE_URL: scribe.url });
test.after.always(async () => {
  await service.stop();
  await scribe.stop();
});

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const traced = { traceparent: `00-${TRACE}-00f067aa0ba902b7-01` };

async function linesOf(requestId: string): Promise<Record<string, unknown>[]> {
  for (let tries = 0; ; tries += 1) {
    const lines = service.process.output().trim().split('\n');
    const mine = lines.map((line) => JSON.parse(line)).filter((line) => line.requestId === requestId);
    if (mine.some(({ msg }) => msg === 'request') || tries === 100) return mine;
    await wait(20);
  }
}

test('each line of the log is JSON and says whose it is, and no secret is in it', async (t) => {
  const shop = service.tenant();
  const { headers, status } = await shop.post('/v1/notes', { text: 'logged' }, { headers: traced });
  t.is(status, 201);
  const lines = await linesOf(headers.get('request-id') ?? '');
  t.like(
    lines.find(({ msg }) => msg === 'request'),
    {
      name: 'note-service',
      operation: 'createNote',
      method: 'POST',
      path: '/v1/notes',
      status: 201,
      tenantId: shop.tenantId,
      traceId: TRACE,
    },
  );
  t.regex(String(lines[0]?.actor), /^user:usr_/);
  t.false(service.process.output().includes(shop.token));
});

test('a refused request is logged, too', async (t) => {
  const { headers, status } = await service.anonymous().get('/v1/notes');
  t.is(status, 401);
  const lines = await linesOf(headers.get('request-id') ?? '');
  t.like(lines[0], { msg: 'request', status: 401, actor: 'anonymous' });
});

test('a request id is taken when it is one, and made when it is not', async (t) => {
  const ask = async (id: string) =>
    (await service.anonymous().get('/healthz', { headers: { 'request-id': id } })).headers.get('request-id');
  t.is(await ask('abc-123_X'), 'abc-123_X');
  for (const bad of ['two words', 'x'.repeat(101), '{"a":1}']) t.regex((await ask(bad)) ?? '', /^req_/);
  t.regex((await service.anonymous().get('/nowhere')).headers.get('request-id') ?? '', /^req_/);
});

test('a trace goes from the request into the event, and on to whom it asks', async (t) => {
  const shop = service.tenant();
  const { body: note, headers } = await shop.post(
    '/v1/dictations',
    { text: 'ask along' },
    { idempotencyKey: 'k', headers: traced },
  );
  const [event] = await service.sql(shop.tenantId, 'select traceparent, correlation, actor from events');
  t.true(String(event?.traceparent).startsWith(`00-${TRACE}-`));
  t.is(event?.correlation, headers.get('request-id'));

  const heard = scribe.heard.find(({ body }) => body.includes('ask along'));
  t.true(String(heard?.headers.traceparent).startsWith(`00-${TRACE}-`));
  t.like(heard?.headers, {
    'beaver-tenant-id': shop.tenantId,
    'beaver-actor': event?.actor,
    'beaver-correlation': event?.correlation,
    'beaver-depth': '0',
    'request-id': headers.get('request-id'),
    'idempotency-key': `${note.id}/write`,
    'content-type': 'application/json',
  });
  t.regex(heard?.headers.authorization ?? '', /^Bearer ey/);
  const timeout = Number(heard?.headers['beaver-timeout']);
  t.true(timeout > 0 && timeout <= 8000);
});

test('a caller that waits only so long is what the peer is told', async (t) => {
  const shop = service.tenant();
  const begun = Date.now();
  const away = await shop.post(
    '/v1/dictations',
    { text: 'ask in a hurry' },
    { idempotencyKey: 'k', headers: { 'beaver-timeout': '700' } },
  );
  t.is(away.status, 503);
  t.true(Date.now() - begun < 6000);
  const heard = scribe.heard.find(({ body }) => body.includes('in a hurry'));
  t.true(Number(heard?.headers['beaver-timeout']) <= 700);
});

test('metrics count requests by operation and status, calls, deliveries, and the process', async (t) => {
  await service.tenant().post('/v1/notes', { text: 'counted' });
  const metrics = () => service.anonymous().get('/metrics');
  let { headers, body } = await metrics();
  for (let left = 100; left > 0 && !body.includes('outcome="delivered"'); left -= 1) {
    await wait(100);
    ({ headers, body } = await metrics());
  }
  t.regex(headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/);
  for (const line of [
    /^beaver_http_request_duration_seconds_count\{operation="createNote",status="201"\} \d+$/m,
    /^beaver_deliveries_total\{reaction="remember",outcome="delivered"\} \d+$/m,
    /^beaver_oldest_delivery_age_seconds \S+$/m,
    /^process_cpu_seconds_total \S+$/m,
    /^nodejs_eventloop_lag_p99_seconds \S+$/m,
  ]) {
    t.regex(String(body), line);
  }
});

test('long answers are compressed for who takes it, short ones are not', async (t) => {
  const shop = service.tenant();
  for (let index = 0; index < 10; index += 1) await shop.post('/v1/notes', { text: `long ${index}` });
  for (const encoding of ['gzip', 'br']) {
    const accept = { headers: { 'accept-encoding': encoding } };
    const long = await shop.get('/v1/notes', accept);
    t.is(long.headers.get('content-encoding'), encoding);
    t.is(long.body.data.length, 10);
    t.is((await service.anonymous().get('/healthz', accept)).headers.get('content-encoding'), null);
  }
  const plain = await shop.get('/v1/notes', { headers: { 'accept-encoding': 'identity' } });
  t.is(plain.headers.get('content-encoding'), null);
});
