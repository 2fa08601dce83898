import test from 'ava';
import { startNoteService } from './start-note-service.ts';
import { reply, startScribe } from './start-scribe.ts';

const scribe = await startScribe();
const service = await startNoteService({ SCRIBE_URL: scribe.url });
test.after.always(async () => {
  await service.stop();
  await scribe.stop();
});
test.beforeEach(() => {
  scribe.heard.length = 0;
  scribe.answer = (response) => reply(response, 201, {});
});

const problem = (status: number, code: string, more = {}) => ({
  type: 'about:blank',
  title: code,
  status,
  code,
  ...more,
});

test.serial('a process killed between claim and keep: the retry makes one note under the claimed id', async (t) => {
  const shop = service.tenant();
  const send = () => shop.post('/v1/dictations', { text: 'crash once' }, { idempotencyKey: 'k' });
  await t.throwsAsync(send());
  const [claim] = await service.sql(shop.tenantId, 'select subject_id, status from idempotency_keys');
  t.is(claim?.status, null);
  await service.restart({ SURVIVE: 'yes' });

  const early = await send();
  t.is(early.status, 409);
  t.is(early.body.code, 'idempotency_key_in_progress');

  await service.sql(shop.tenantId, "update idempotency_keys set locked_until = now() - interval '1 second'");
  const retried = await send();
  t.is(retried.status, 201);
  t.is(retried.body.id, claim?.subject_id);
  t.deepEqual((await send()).body, retried.body);
  t.is((await shop.get('/v1/notes')).body.data.length, 1);
});

test.serial('of two that take over a dead claim at once, one keeps', async (t) => {
  const shop = service.tenant();
  const send = () => shop.post('/v1/dictations', { text: 'slow 4000' }, { idempotencyKey: 'k' });
  const first = send();
  while ((await service.sql(shop.tenantId, 'select from idempotency_keys')).length === 0);
  await service.sql(shop.tenantId, "update idempotency_keys set locked_until = now() - interval '1 second'");
  const second = send();
  t.deepEqual([(await first).status, (await second).status].sort(), [201, 409]);
  t.is((await shop.get('/v1/notes')).body.data.length, 1);
});

test.serial('a refusal by the operation is the kept answer', async (t) => {
  const shop = service.tenant();
  const send = () => shop.post('/v1/dictations', { text: 'refuse this' }, { idempotencyKey: 'k' });
  const first = await send();
  const again = await send();
  t.is(first.status, 422);
  t.is(first.body.code, 'dictation_refused');
  t.is(again.status, 422);
  t.deepEqual(again.body, first.body);
  t.is(again.headers.get('idempotency-replayed'), 'true');
  t.is(again.headers.get('content-type'), 'application/problem+json');
});

test.serial('a refusal by the other side is the kept answer, its extension included', async (t) => {
  const lines = [{ variantId: 'var_1', available: 0 }];
  scribe.answer = (response) => reply(response, 422, problem(422, 'dictation_refused', { lines }));
  const shop = service.tenant();
  const send = () => shop.post('/v1/dictations', { text: 'ask in vain' }, { idempotencyKey: 'k' });
  const first = await send();
  const again = await send();
  t.is(first.status, 422);
  t.is(first.body.code, 'dictation_refused');
  t.deepEqual(first.body.lines, lines);
  t.deepEqual(again.body, first.body);
  t.is(scribe.heard.length, 1);
});

for (const [status, code] of [
  [503, 'unavailable'],
  [500, 'internal_error'],
  [429, 'rate_limited'],
] as const) {
  test.serial(
    `${status} from the other side is 503 here and not kept: the same key asks again under the same id`,
    async (t) => {
      scribe.answer = (response) => reply(response, status, problem(status, code), { 'retry-after': '7' });
      const shop = service.tenant();
      const send = () => shop.post('/v1/dictations', { text: `ask ${status}` }, { idempotencyKey: 'k' });
      const away = await send();
      t.is(away.status, 503);
      t.is(away.body.code, 'unavailable');
      t.is(away.headers.get('retry-after'), '7');
      const [claim] = await service.sql(shop.tenantId, 'select subject_id from idempotency_keys');

      scribe.answer = (response) => reply(response, 201, {});
      const made = await send();
      t.is(made.status, 201);
      t.is(made.headers.get('idempotency-replayed'), null);
      t.is(made.body.id, claim?.subject_id);
      t.is(new Set(scribe.heard.map(({ headers }) => headers['idempotency-key'])).size, 1);
    },
  );
}

test.serial('a bug between claim and keep is 500 and not kept', async (t) => {
  const shop = service.tenant();
  const send = () => shop.post('/v1/dictations', { text: 'entangle' }, { idempotencyKey: 'k' });
  t.is((await send()).status, 500);
  t.is((await send()).status, 500);
  const [claim] = await service.sql(shop.tenantId, 'select status from idempotency_keys');
  t.is(claim?.status, null);
  t.is(scribe.heard.length, 0);
});
