import test from 'ava';
import { openDatabase } from '../src/database/database.ts';
import { newId, toTenantId } from '../src/index.ts';
import { startLogger } from '../src/telemetry/logger.ts';
import { cloneDatabase } from '../src/testing/index.ts';
import { startDatabaseProxy } from './start-database-proxy.ts';

startLogger('lost-connection-test', 'silent');

test('a server that dies as soon as it let somebody in takes no process with it', async (t) => {
  const clone = await cloneDatabase('kit/test/note-service');
  const proxy = await startDatabaseProxy(clone.asApp);
  const urls = { DATABASE_URL: proxy.through(clone.asApp), PLATFORM_DATABASE_URL: proxy.through(clone.asPlatform) };
  const database = openDatabase(urls);
  t.teardown(async () => {
    await database.close();
    proxy.stop();
    await clone.drop();
  });
  const one = () => database.asTenant(toTenantId(newId('ten')), (trx) => trx.raw('select 1 as one'));
  proxy.endNextAtOnce();
  await t.throwsAsync(one(), { name: 'Problem', message: /away for the moment/ });
  t.deepEqual((await one()).rows, [{ one: 1 }]);
});
