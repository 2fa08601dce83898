import { setTimeout as wait } from 'node:timers/promises';
import test from 'ava';
import { startDatabaseProxy } from './start-database-proxy.ts';
import { startNoteService } from './start-note-service.ts';

test('on SIGTERM readiness fails first, what is in flight finishes, and the process ends by itself', async (t) => {
  const service = await startNoteService({ DRAIN_NOTICE_MS: '1500' });
  t.teardown(() => service.stop());
  const shop = service.tenant();
  const anonymous = service.anonymous();
  t.is((await anonymous.get('/readyz')).status, 200);
  t.is((await anonymous.get('/healthz')).status, 200);

  const slow = shop.post('/v1/dictations', { text: 'slow 3000' }, { idempotencyKey: 'k' });
  await wait(300);
  const ended = service.process.end('SIGTERM');
  await wait(300);
  const readiness = await anonymous.get('/readyz');
  t.is(readiness.status, 503);
  t.is(readiness.body.code, 'unavailable');
  t.is((await anonymous.get('/healthz')).status, 200);
  t.is((await shop.post('/v1/notes', { text: 'while the balancer has not noticed' })).status, 201);

  t.is((await slow).status, 201);
  const begun = Date.now();
  t.is(await ended, 0);
  t.true(Date.now() - begun < 4000, 'no kept-alive connection is waited for');
  await t.throwsAsync(anonymous.get('/healthz'));
  await service.restart();
  t.deepEqual((await shop.get('/v1/notes')).body.data.length, 2);
});

test('a second SIGTERM changes nothing', async (t) => {
  const service = await startNoteService();
  t.teardown(() => service.stop());
  const slow = service.tenant().post('/v1/dictations', { text: 'slow too' }, { idempotencyKey: 'k' });
  await wait(200);
  const ended = service.process.end('SIGTERM');
  await wait(50);
  process.kill(service.process.pid, 'SIGTERM');
  t.is((await slow).status, 201);
  t.is(await ended, 0);
});

test('a database that never answers again does not keep the process', async (t) => {
  const service = await startNoteService();
  const { asApp, asPlatform } = service.database;
  const proxy = await startDatabaseProxy(asApp);
  t.teardown(async () => {
    proxy.stop();
    await service.stop();
  });
  await service.process.end();
  const urls = { DATABASE_URL: proxy.through(asApp), PLATFORM_DATABASE_URL: proxy.through(asPlatform) };
  await service.restart({ ...urls, DRAIN_DEADLINE_MS: '1000' });
  const shop = service.tenant();
  t.is((await shop.post('/v1/notes', { text: 'kept' })).status, 201);

  proxy.freeze();
  const unanswered = shop.post('/v1/notes', { text: 'nobody will know' }).catch(() => {});
  await wait(300);
  t.is(await service.process.end('SIGTERM'), 1);
  t.regex(service.process.output(), /not within 1000 ms.*could not drain/);
  await unanswered;
  await service.restart();
  t.is((await shop.get('/v1/notes')).body.data.length, 1);
});
