import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { campaign, freePorts } from '@beaver/kit/testing';
import { startPostgres } from '@beaver/temporal/dev';
import test from 'ava';
import pg from 'pg';
import { startShop } from '../order/start-shop.ts';
import { audit } from './audit/audit.ts';
import { sendBuyers } from './buyers.ts';
import { killUntil, letMostHoldsLapse } from './kills.ts';

const folder = await mkdtemp(join(tmpdir(), 'beaver-crash-'));
await chmod(folder, 0o711); // as root, PostgreSQL's account must get through
const [port = 0] = await freePorts(1);
const options = {
  folder: join(folder, 'postgres'),
  port,
  password: randomBytes(18).toString('base64url'),
  logFile: join(folder, 'postgres.log'),
};
let server = await startPostgres(options);
process.env.BEAVER_TEST_POSTGRES = server.adminUrl; // the suite's is for others, and does not flush what it commits
const shop = await startShop();
test.after.always(async () => {
  await shop.stop();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const PEERS = ['payment-service', 'product-catalog-service'];
const OPEN = "select from pg_stat_activity where xact_start is not null and datname like 't\\_%' and state <> 'idle'";

/** Looks until transactions are open, and kills the whole server at once. @returns how many there were */
async function killInTransaction(): Promise<number> {
  const client = new pg.Client({ connectionString: server.adminUrl });
  client.on('error', () => {});
  await client.connect();
  for (;;) {
    const { rowCount } = await client.query(OPEN);
    if (!rowCount) continue;
    process.kill(server.pid as number, 'SIGKILL');
    return rowCount;
  }
}

test('killed with transactions open in every service, and started again on the same data', async (t) => {
  t.timeout(1_200_000);
  const { size, seed } = campaign(t, 'kills of PostgreSQL with transactions open', 20);
  const store = await shop.openStore({ stock: 100_000 });
  const buyers = await sendBuyers(store, seed);
  const services = [shop.services, ...PEERS.map((name) => shop.services.peer(name))];
  const tally = await killUntil(size, async (nth) => {
    await wait(buyers.journeys[nth]?.wish.pause);
    const open = await killInTransaction();
    await server.stop();
    server = await startPostgres(options);
    for (const service of services) await letMostHoldsLapse(service, store.tenantId);
    return open;
  });
  await buyers.goHome();
  t.log({ ...tally, orders: buyers.journeys.length });
  t.deepEqual(await audit(shop, buyers), []);
});
