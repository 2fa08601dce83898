import { setTimeout as wait } from 'node:timers/promises';
import test from 'ava';
import { startNoteService } from './start-note-service.ts';

const service = await startNoteService();
test.after.always(() => service.stop());

async function memories(tenantId: string, count: number): Promise<number[]> {
  for (let tries = 0; ; tries += 1) {
    const rows = await service.sql(tenantId, 'select version from memories order by seq');
    if (rows.length >= count || tries === 200) return rows.map(({ version }) => Number(version));
    await wait(50);
  }
}

test.serial('killed between the commit and the relay: the next process delivers', async (t) => {
  const shop = service.tenant();
  await t.throwsAsync(shop.post('/v1/notes', { text: 'die now' }));
  t.is((await service.sql(shop.tenantId, 'select from notes')).length, 1, 'it was committed');
  t.deepEqual(await service.sql(shop.tenantId, 'select attempts from deliveries'), [{ attempts: 0 }]);
  await service.restart({ SURVIVE: 'yes' });
  t.deepEqual(await memories(shop.tenantId, 1), [1]);
});

test.serial('killed in the middle of a delivery: it is made again when its lease has passed', async (t) => {
  await service.process.end('SIGKILL');
  await service.restart();
  const shop = service.tenant();
  await t.throwsAsync(async () => {
    await shop.post('/v1/notes', { text: 'shock' });
    for (;;) await shop.get('/v1/notes');
  });
  await service.restart({ SURVIVE: 'yes' });
  await wait(1500);
  t.deepEqual(await memories(shop.tenantId, 0), [], 'the lease still holds');
  await service.sql(shop.tenantId, 'update deliveries set next_attempt_at = now()');
  t.deepEqual(await memories(shop.tenantId, 1), [1]);
  t.like((await service.sql(shop.tenantId, 'select attempts, note from deliveries'))[0], {
    attempts: 2,
    note: 'remembered',
  });
});

test.serial('40 changes of one note are delivered in the order of their versions', async (t) => {
  const shop = service.tenant();
  const { body: note } = await shop.post('/v1/notes', { text: 'often changed' });
  await Promise.all(Array.from({ length: 40 }, () => shop.post(`/v1/notes/${note.id}/underline`)));
  t.deepEqual(
    await memories(shop.tenantId, 41),
    Array.from({ length: 41 }, (_, index) => index + 1),
  );
});

test.serial('the age of the oldest delivery that is due is a metric', async (t) => {
  const shop = service.tenant();
  await shop.post('/v1/notes', { text: 'old news' });
  await memories(shop.tenantId, 1);
  await service.sql(
    shop.tenantId,
    `insert into deliveries (tenant_id, id, event_id, reaction, key, payload, due_at, next_attempt_at)
     select tenant_id, 'dlv_old', event_id, reaction, 'k', payload, now() - interval '90 seconds', now() + interval '1 hour'
     from deliveries`,
  );
  const metrics = String((await service.anonymous().get('/metrics')).body);
  const age = Number(/^beaver_oldest_delivery_age_seconds (\S+)$/m.exec(metrics)?.[1]);
  t.true(age >= 90 && age < 120, String(age));
});
