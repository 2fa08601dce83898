import test from 'ava';
import pg from 'pg';
import { newId } from '../src/index.ts';
import type { TestClient } from '../src/testing/index.ts';
import { startNoteService } from './start-note-service.ts';

const service = await startNoteService();
test.after.always(() => service.stop());

interface Event {
  id: string;
  subject: string;
  subjectversion: number;
  type: string;
}

async function readOn(client: TestClient, after?: string): Promise<{ events: Event[]; cursor: string }> {
  const events: Event[] = [];
  let cursor = after;
  for (;;) {
    const { body } = await client.get(`/v1/events?limit=50${cursor ? `&after=${cursor}` : ''}`);
    events.push(...body.data);
    cursor = body.nextCursor as string;
    if (body.data.length === 0) return { events, cursor };
  }
}

/** Reads until so many have come: an event may wait for older transactions of anybody to end. */
async function readUntil(client: TestClient, count: number, after?: string) {
  const all: Event[] = [];
  let cursor = after;
  for (let tries = 0; all.length < count && tries < 100; tries += 1) {
    const next = await readOn(client, cursor);
    all.push(...next.events);
    cursor = next.cursor;
    if (all.length < count) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { events: all, cursor };
}

/** A transaction of the service's own role that stays open as long as the test wants. */
async function openTransaction(tenantId: string, id: string) {
  const client = new pg.Client({ connectionString: service.database.asApp });
  await client.connect();
  await client.query('begin');
  await client.query("select set_config('beaver.tenant_id', $1, true)", [tenantId]);
  await client.query(
    `insert into events (tenant_id, id, type, subject_type, subject_id, subject_version, actor, correlation, depth, data)
     values ($1, $2, 'note.created', 'note', 'note_late', 1, 'system', 'c', 0, '{}')`,
    [tenantId, id],
  );
  return async (end: 'commit' | 'rollback') => {
    await client.query(end);
    await client.end();
  };
}

test.serial('transactions that commit late and out of order leave no gap behind a cursor', async (t) => {
  const shop = service.tenant();
  const before = await readOn(shop);
  const endFirst = await openTransaction(shop.tenantId, 'evt_first');
  const endSecond = await openTransaction(shop.tenantId, 'evt_second');
  const endThird = await openTransaction(shop.tenantId, 'evt_third');
  await shop.post('/v1/notes', { text: 'committed at once' });

  await endThird('commit');
  const early = await readOn(shop, before.cursor);
  t.deepEqual(early.events, [], 'what is younger than an open transaction waits');

  await endFirst('commit');
  const middle = await readUntil(shop, 1, early.cursor);
  t.deepEqual(
    middle.events.map(({ id }) => id),
    ['evt_first'],
  );

  await endSecond('rollback');
  const late = await readUntil(shop, 2, middle.cursor);
  t.is(late.events[0]?.id, 'evt_third');
  t.is(late.events.length, 2);
});

test.serial('a reader that follows writers of many tenants gets each event once', async (t) => {
  const machine = service.machine('worker', ['events:read']);
  const { cursor } = await readOn(machine);
  const shops = Array.from({ length: 5 }, () => service.tenant());
  let writing = true;
  const written = Promise.all(
    shops.map(async (shop) => {
      const ids: string[] = [];
      for (let index = 0; index < 20; index += 1) {
        const made = await Promise.all([1, 2].map((n) => shop.post('/v1/notes', { text: `${index}.${n}` })));
        ids.push(...made.map(({ body }) => body.id as string));
      }
      return ids;
    }),
  ).finally(() => {
    writing = false;
  });

  const seen: Event[] = [];
  let at: string = cursor;
  while (writing) {
    const next = await readOn(machine, at);
    seen.push(...next.events);
    at = next.cursor;
  }
  const ids = (await written).flat();
  seen.push(...(await readUntil(machine, ids.length - seen.length, at)).events);
  t.is(seen.length, ids.length);
  t.deepEqual(seen.map(({ subject }) => subject).sort(), ids.map((id) => `note/${id}`).sort());
});

test.serial('events of one subject come in the order of its versions, with keys and without', async (t) => {
  const shop = service.tenant();
  const { body: note } = await shop.post('/v1/notes', { text: 'racing' });
  const act = (index: number) =>
    index % 3 === 0
      ? shop.patch(`/v1/notes/${note.id}`, { text: `racing ${index}` }, { ifMatch: '*' })
      : shop.post(`/v1/notes/${note.id}/underline`, undefined, index % 3 === 1 ? { idempotencyKey: newId('k') } : {});
  const answers = await Promise.all(Array.from({ length: 60 }, (_, index) => act(index)));
  t.true(answers.every(({ status }) => status === 200));
  const { events } = await readUntil(shop, 61);
  const versions = events.filter(({ subject }) => subject === `note/${note.id}`).map((event) => event.subjectversion);
  t.deepEqual(
    versions,
    Array.from({ length: 61 }, (_, index) => index + 1),
  );
});

test.serial('an event is a CloudEvent with what changed, who did it and why it came about', async (t) => {
  const shop = service.tenant();
  const { body: note } = await shop.post('/v1/notes', { text: 'old' });
  const headers = { 'beaver-correlation': 'req_of_somebody', 'beaver-depth': '3' };
  await shop.patch(`/v1/notes/${note.id}`, { text: 'new' }, { ifMatch: '*', headers });
  const { events } = await readUntil(shop, 2);
  t.like(events[1], {
    specversion: '1.0',
    source: 'note-service',
    type: 'note.changed',
    subject: `note/${note.id}`,
    subjectversion: 2,
    tenantid: shop.tenantId,
    correlation: 'req_of_somebody',
    depth: 3,
    data: { id: note.id, text: 'new', changed: { text: ['old', 'new'] } },
  });
  const [latest] = (await shop.get(`/v1/audit-log?subjectId=${note.id}`)).body.data;
  t.like(latest, { type: 'note.changed', changed: { text: ['old', 'new'] }, subject: { id: note.id, version: 2 } });
  t.regex(latest.actor, /^user:usr_/);
});

test.serial(
  'after a restore, which raises the epoch, an old cursor is refused instead of skipping events',
  async (t) => {
    const shop = service.tenant();
    const { cursor } = await readOn(shop);
    await service.sql(shop.tenantId, 'update feed_epoch set epoch = epoch + 1');
    const answer = await shop.get(`/v1/events?after=${cursor}`);
    t.is(answer.status, 400);
    t.is(answer.body.code, 'cursor_invalid');
  },
);
