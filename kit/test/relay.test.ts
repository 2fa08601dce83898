import { setTimeout as wait } from 'node:timers/promises';
import test from 'ava';
import { openDatabase } from '../src/database/database.ts';
import {
  type Delivery,
  dropDeliveries,
  newId,
  record,
  redateDeliveries,
  type TenantTrx,
  toTenantId,
} from '../src/index.ts';
import { type Reaction, startRelay } from '../src/log/relay.ts';
import { startLogger } from '../src/telemetry/logger.ts';
import { cloneDatabase } from '../src/testing/index.ts';

startLogger('relay-test', 'silent');

const clone = await cloneDatabase('kit/test/note-service');
const open = () => openDatabase({ DATABASE_URL: clone.asApp, PLATFORM_DATABASE_URL: clone.asPlatform });
const [database, second] = [open(), open()];
const tenantId = toTenantId(newId('ten'));

interface Made {
  key: string;
  step: number;
  at: number;
}
const made: Made[] = [];
let failures = 0;
const reactions: Record<string, Reaction> = {
  note: async ({ key, payload }) => {
    made.push({ key, step: Number(payload.step), at: Date.now() });
    return `step ${Number(payload.step)}`;
  },
  stumble: async ({ key, payload }) => {
    made.push({ key, step: Number(payload.step), at: Date.now() });
    failures += 1;
    if (failures < 3) throw new Error(`stumbled ${failures}`);
    return undefined;
  },
};
const stops = [startRelay(database, reactions), startRelay(second, reactions)];
test.after.always(async () => {
  await Promise.all(stops.map((stop) => stop()));
  await Promise.all([database.close(), second.close()]);
  await clone.drop();
});

const write = <T>(work: (trx: TenantTrx) => Promise<T>) => database.asTenant(tenantId, work);
const happen = async (trx: TenantTrx, ...deliveries: Delivery[]) =>
  record(trx, {
    type: 'thing.happened',
    subject: { type: 'thing', id: newId('thing'), version: 1 },
    data: {},
    deliveries,
  });
const rowsOf = (key: string) =>
  write((trx) => trx('deliveries').where({ key }).orderBy('seq').select('attempts', 'note', 'delivered_at'));
const stepsOf = (key: string) => made.filter((each) => each.key === key).map(({ step }) => step);

async function until(done: () => boolean | Promise<boolean>, milliseconds = 10_000): Promise<void> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await wait(20)) if (await done()) return;
  throw new Error('it did not come about');
}

test('what is committed is delivered at once, and its note is kept', async (t) => {
  const key = newId('key');
  const begun = Date.now();
  await write((trx) => happen(trx, { reaction: 'note', key, payload: { step: 1 } }));
  await until(() => stepsOf(key).length === 1);
  t.true(Date.now() - begun < 900, 'the nudge, not the look each second');
  await until(async () => (await rowsOf(key))[0]?.delivered_at !== null);
  t.like((await rowsOf(key))[0], { attempts: 1, note: 'step 1' });
});

test('what is rolled back is not', async (t) => {
  const key = newId('key');
  const undone = write(async (trx) => {
    await happen(trx, { reaction: 'note', key, payload: { step: 1 } });
    throw new Error('no');
  });
  await t.throwsAsync(undone);
  await wait(1500);
  t.deepEqual(stepsOf(key), []);
});

test('two relays on one database deliver each once and in order per key', async (t) => {
  const keys = Array.from({ length: 8 }, () => newId('key'));
  for (let step = 1; step <= 15; step += 1) {
    await Promise.all(keys.map((key) => write((trx) => happen(trx, { reaction: 'note', key, payload: { step } }))));
  }
  await until(() => keys.every((key) => stepsOf(key).length >= 15), 30_000);
  await wait(200);
  const expected = Array.from({ length: 15 }, (_, index) => index + 1);
  for (const key of keys) t.deepEqual(stepsOf(key), expected);
});

test('a delivery that fails comes again, later each time, and holds back only its own key', async (t) => {
  const [key, other] = [newId('key'), newId('key')];
  await write(async (trx) => {
    await happen(trx, { reaction: 'stumble', key, payload: { step: 1 } });
    await happen(trx, { reaction: 'note', key, payload: { step: 2 } });
    await happen(trx, { reaction: 'note', key: other, payload: { step: 1 } });
  });
  await until(() => stepsOf(other).length === 1);
  t.deepEqual(stepsOf(key), [1]);
  await until(async () => (await rowsOf(key))[0]?.note === 'stumbled 1');
  await until(() => stepsOf(key).length === 4);
  t.deepEqual(stepsOf(key), [1, 1, 1, 2]);
  const [first, again, last] = made.filter((each) => each.key === key).map(({ at }) => at) as [number, number, number];
  t.true(again - first >= 250 && last - again >= 500, `${again - first} ms, ${last - again} ms`);
  await until(async () => (await rowsOf(key))[1]?.delivered_at !== null);
  t.like((await rowsOf(key))[0], { attempts: 3, note: null });
});

test('a reaction that does not exist is tried on, not dropped', async (t) => {
  const key = newId('key');
  await write((trx) => happen(trx, { reaction: 'forgotten', key, payload: {} }));
  await until(async () => (await rowsOf(key))[0]?.note !== null);
  t.like((await rowsOf(key))[0], { note: 'no reaction is called forgotten', delivered_at: null });
  await write((trx) => dropDeliveries(trx, key));
});

test('a timed delivery waits, blocks nobody, and moves or goes with its cause', async (t) => {
  const [moved, dropped] = [newId('key'), newId('key')];
  const dueAt = new Date(Date.now() + 3_600_000);
  await write((trx) =>
    happen(
      trx,
      { reaction: 'note', key: moved, payload: { step: 2 }, dueAt },
      { reaction: 'note', key: moved, payload: { step: 1 } },
      { reaction: 'note', key: dropped, payload: { step: 1 }, dueAt },
    ),
  );
  await until(() => stepsOf(moved).length === 1);
  t.deepEqual(stepsOf(moved), [1]);
  await write((trx) => dropDeliveries(trx, dropped));
  await write((trx) => redateDeliveries(trx, moved, new Date()));
  await until(() => stepsOf(moved).length === 2);
  t.deepEqual(stepsOf(moved), [1, 2]);
  t.deepEqual(await rowsOf(dropped), []);
  t.deepEqual(stepsOf(dropped), []);
});

test('a relay that is stopped waits for no one who never answers, and the next one delivers', async (t) => {
  const own = await cloneDatabase('kit/test/note-service');
  const alone = openDatabase({ DATABASE_URL: own.asApp, PLATFORM_DATABASE_URL: own.asPlatform });
  t.teardown(async () => {
    await alone.close();
    await own.drop();
  });
  const asked = Promise.withResolvers<void>();
  const never = () => {
    asked.resolve();
    return new Promise<undefined>(() => {});
  };
  const stop = startRelay(alone, { ask: never });
  const delivery = { reaction: 'ask', key: newId('key'), payload: {} };
  await alone.asTenant(tenantId, (trx) => happen(trx, delivery));
  await asked.promise;
  await stop();
  const answered = Promise.withResolvers<string>();
  const stopNext = startRelay(alone, {
    ask: ({ key }) => {
      answered.resolve(key);
      return answered.promise;
    },
  });
  await answered.promise;
  await stopNext();
  const rows = await alone.asTenant(tenantId, (trx) => trx('deliveries').select('attempts', 'delivered_at'));
  t.is(rows.length, 1);
  t.like(rows[0], { attempts: 2 });
  t.truthy(rows[0].delivered_at);
});
