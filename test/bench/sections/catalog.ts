import { isDeepStrictEqual } from 'node:util';
import { startProcess } from '@beaver/kit/testing';
import type { Section } from '../context.ts';
import { CONNECTIONS, compare, type Throughput } from '../load.ts';
import { cpuPer } from '../observe.ts';
import { digits, ms, percent, type Row } from '../report.ts';
import { seedProducts } from '../seed.ts';

const PRODUCTS = 1000;

/** The shop's hottest reads, against a bare server that sends the same. */
export const catalog: Section = async (bench) => {
  const { system, shop } = await bench.open();
  await seedProducts(system, shop, PRODUCTS);
  const { host, port, user, password } = system.endpoints.postgres;
  const bare = await startProcess('test/bench/limit/bare-server.ts', {
    ...process.env,
    DATABASE_URL: `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/beaver_catalog`,
    TENANT_ID: shop.tenantId,
  });
  try {
    const client = await shop.client('product-catalog-service');
    const url = system.endpoints.services['product-catalog-service'] ?? '';
    const { body: page } = await client.get('/v1/products?limit=20');
    const rows: Row[] = [];
    const notes: string[] = [];
    for (const [what, path, aim] of [
      ['list of 20 products', '/v1/products?limit=20', '≥ 50 %'],
      ['product detail', `/v1/products/${page.data[0].id}`, '≥ 37 %'],
    ] as const) {
      await assertSame(await client.get(path), await fetch(bare.url + path));
      const headers = { authorization: `Bearer ${await shop.token()}` };
      const targets = [{ url: url + path, headers }, { url: bare.url + path }];
      const seconds = bench.seconds(12);
      const { result, ...cost } = await bench.measure(what, () => compare(targets, seconds), { bare: bare.pid });
      const [ours, limit] = result as [Throughput, Throughput];
      rows.push({
        what,
        value: describe(ours),
        limit: describe(limit),
        ratio: percent(ours.rate, limit.rate),
        aim,
      });
      notes.push(`CPU shares while ${what} and its limit ran: ${cpuPer(cost.seconds, cost)} per second.`);
    }
    return { rows, notes: [`autocannon, ${CONNECTIONS} connections; limit: bare Koa and pg.`, ...notes] };
  } finally {
    await bare.end();
  }
};

const describe = ({ rate, p50, p99 }: Throughput): string => `${digits(rate)} req/s, p50 ${ms(p50)}, p99 ${ms(p99)}`;

/** A limit that sends something else is no limit. */
async function assertSame(ours: { body: { data?: unknown } }, bare: Response): Promise<void> {
  const theirs = (await bare.json()) as { data?: unknown };
  if (!isDeepStrictEqual(ours.body.data ?? ours.body, theirs.data ?? theirs))
    throw new Error(`the bare server sends something else: ${JSON.stringify([ours.body, theirs]).slice(0, 2000)}`);
}
