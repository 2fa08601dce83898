import { openDatabase } from '@beaver/kit';
import { campaign, cloneDatabase } from '@beaver/kit/testing';
import test from 'ava';
import { type Look, lookInto } from './look.ts';
import { type Outcome, sendStatements } from './send-statements.ts';

/** A real service's tables, behind the kit's own pools: two connections for everybody. */
async function send(
  size: number,
  seed: number,
  prepare: (look: Look) => Promise<unknown> = async () => {},
): Promise<Outcome> {
  await using opened = new AsyncDisposableStack();
  const clone = await cloneDatabase('services/product-catalog-service');
  opened.defer(() => clone.drop());
  const look = await lookInto(clone);
  opened.defer(() => look.client.end());
  await prepare(look);
  const urls = { DATABASE_URL: clone.asApp, PLATFORM_DATABASE_URL: clone.asPlatform };
  const database = openDatabase(urls, {}, { app: 2, platform: 1 });
  opened.defer(() => database.close());
  return await sendStatements(database, look, size, seed);
}

test('statements of 20 tenants over two connections, with errors and aborts between, show and touch no foreign row', async (t) => {
  t.timeout(600_000);
  const { size, seed } = campaign(t, 'mixed statements of 20 tenants over 2 connections', 10_000);
  const { foreign, crossed, there, kept, sent, committed, aborted } = await send(size, seed);
  t.log(JSON.stringify({ sent, committed, aborted, foreign }));
  t.true(committed > 0 && aborted > 0, 'both happened');
  t.is(foreign, 0, 'rows of others seen or touched');
  t.deepEqual(crossed, [], 'refusals that did not come');
  t.deepEqual(there, kept, 'each tenant has what it made and did not remove itself');
});

test('the same statements tell when a table is left open', async (t) => {
  const { foreign, crossed } = await send(200, 1, ({ client }) =>
    client.query('alter table categories disable row level security'),
  );
  t.true(foreign > 0);
  t.true(crossed.length > 0);
});
