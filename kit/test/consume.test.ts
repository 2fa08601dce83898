import test, { type ExecutionContext } from 'ava';
import { PeerRefusal } from '../src/call/index.ts';
import { type Consumer, type Feed, startConsumer } from '../src/consume/index.ts';
import { openDatabase } from '../src/database/database.ts';
import { send, type TenantTrx } from '../src/database/transaction.ts';
import { newId } from '../src/index.ts';
import type { TestAnswer, TestClient } from '../src/testing/index.ts';
import { startNoteService } from './start-note-service.ts';

const service = await startNoteService();
const { asApp, asPlatform } = service.database;
const database = openDatabase({ DATABASE_URL: asApp, PLATFORM_DATABASE_URL: asPlatform });
test.after.always(() => database.close().then(() => service.stop()));

/** The service's own feed under a name of the test's own, so that tests do not share a position. */
function feed(limit = 20): Feed {
  const reader = service.machine('reader', ['events:read']);
  return {
    source: newId('src'),
    read: async (after) => {
      const answer = await reader.get(`/v1/events?limit=${limit}${after ? `&after=${after}` : ''}`);
      if (answer.status !== 200) throw refusal(answer);
      return answer.body;
    },
  };
}
const refusal = ({ body }: TestAnswer) => new PeerRefusal('note-service', body);

const remember = (trx: TenantTrx, id: string) =>
  send(trx, "insert into memories (tenant_id, note_id, version) values (current_setting('beaver.tenant_id'), $1, 0)", [
    id,
  ]);
const memoriesOf = async ({ tenantId }: TestClient) =>
  (await service.sql(tenantId, 'select note_id from memories where version = 0 order by seq')).map(
    (row) => row.note_id,
  );

async function write(shops: TestClient[], rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1)
    await Promise.all(shops.map((shop) => shop.post('/v1/notes', { text: newId('text') })));
}

async function eventually(t: ExecutionContext, shops: TestClient[], count: number): Promise<void> {
  for (const end = Date.now() + 20_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const counts = await Promise.all(shops.map(async (shop) => (await memoriesOf(shop)).length));
    if (counts.every((each) => each >= count) || Date.now() > end)
      return void t.deepEqual(
        counts,
        counts.map(() => count),
      );
  }
}

/** Remembers each event of these tenants by its id. */
const taking = (shops: TestClient[], followed: Feed, also = async () => {}): Consumer => ({
  database,
  feeds: [followed],
  take: async (trx, event) => {
    if (!shops.some(({ tenantId }) => tenantId === event.tenantid)) return;
    await remember(trx, event.id);
    await also();
  },
});

test('each event has its effect once and in order, whoever follows, stops and takes over', async (t) => {
  const shops = [service.tenant(), service.tenant(), service.tenant()];
  const followed = feed();
  const stopFirst = startConsumer(taking(shops, followed));
  const stopSecond = startConsumer(taking(shops, followed));
  await write(shops, 10);
  await stopFirst();
  await write(shops, 10);
  await stopSecond();
  await write(shops, 10);
  const stopThird = startConsumer(taking(shops, followed));
  await eventually(t, shops, 30);
  await stopThird();
  for (const shop of shops) {
    const { body } = await shop.get('/v1/events?limit=200');
    t.deepEqual(
      await memoriesOf(shop),
      body.data.map(({ id }: { id: string }) => id),
    );
  }
});

test('an effect that fails is undone whole, and comes again', async (t) => {
  const shop = service.tenant();
  await write([shop], 3);
  let failures = 2;
  const stop = startConsumer(
    taking([shop], feed(), async () => {
      failures -= 1;
      if (failures >= 0) throw new Error('not now');
    }),
  );
  await eventually(t, [shop], 3);
  await stop();
});

test('who has lost the position takes nothing in', async (t) => {
  const shop = service.tenant();
  await write([shop], 3);
  const followed = feed(200);
  let stolen = false;
  const stop = startConsumer(
    taking([shop], {
      source: followed.source,
      read: async (after) => {
        const page = await followed.read(after);
        const last = page.data.filter(({ tenantid }) => tenantid === shop.tenantId)[2]?.sequence;
        if (!stolen && last) {
          stolen = true;
          await service.sql(shop.tenantId, 'update feed_positions set cursor = $2 where source = $1', [
            followed.source,
            last,
          ]);
        }
        return page;
      },
    }),
  );
  await write([shop], 1);
  await eventually(t, [shop], 1);
  await stop();
});

test.serial('a log that was restored is read from its beginning', async (t) => {
  const shop = service.tenant();
  await write([shop], 2);
  const stop = startConsumer(taking([shop], feed()));
  await eventually(t, [shop], 2);
  await service.sql(shop.tenantId, 'update feed_epoch set epoch = epoch + 1');
  await eventually(t, [shop], 4);
  await stop();
});
