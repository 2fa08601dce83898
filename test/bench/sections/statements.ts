import type { Section } from '../context.ts';
import { countStatements, type Statement } from '../count-statements.ts';
import { drained, placeOrder } from '../place-orders.ts';
import type { Row } from '../report.ts';
import { seedProducts } from '../seed.ts';

const TIMES = 20;
const FRAME = /^(begin|commit|rollback|set )/i;
/** What services do by themselves, whether or not somebody asks. */
const BACKGROUND = /next_attempt_at|oidc_|pg_stat/;

/** What each request asks of PostgreSQL. */
export const statements: Section = async (bench) => {
  const { system, shop } = await bench.open();
  await seedProducts(system, shop, 1000);
  const client = await shop.client('product-catalog-service');
  const orderUrl = system.endpoints.services['order-service'] ?? '';
  const { body: page } = await client.get('/v1/products?limit=20');
  const acts: [string, () => Promise<unknown>][] = [
    ['list of 20 products', () => client.get('/v1/products?limit=20')],
    ['product detail', () => client.get(`/v1/products/${page.data[0].id}`)],
    [
      'order, from sent to confirmed',
      async () => {
        await placeOrder(orderUrl, await shop.token(), shop);
        await drained(system);
      },
    ],
  ];
  const rows: Row[] = [];
  const details: string[] = [];
  for (const [what, act] of acts) {
    await act();
    const counted = await countStatements(system, async () => {
      for (let time = 0; time < TIMES; time += 1) await act();
    });
    const asked = counted.filter(({ query }) => !BACKGROUND.test(query));
    for (const name of [...new Set(asked.map(({ database }) => database))].sort()) {
      const here = asked.filter(({ database }) => database === name);
      const frame = here.filter(({ query }) => FRAME.test(query));
      if (frame.length === here.length) continue; // a relay that looked and found nothing
      const time = `${perMs(here, 'time')} ms, ${perMs(here, 'planning')} of it planning`;
      const value = `${per(sum(here) - sum(frame))} + ${per(sum(frame))} of begin, set and commit, ${time}`;
      rows.push({ what: `${what}: ${name}`, value });
      details.push(
        ...here
          .toSorted((a, b) => b.time - a.time)
          .slice(0, 8)
          .map(line),
      );
    }
  }
  process.stdout.write(`${details.join('\n')}\n`);
  return { rows, notes: [`Statements and PostgreSQL's own time for one; the average of ${TIMES}.`] };
};

const sum = (all: readonly Statement[]): number => all.reduce((total, { calls }) => total + calls, 0);
const per = (calls: number): string => (calls / TIMES).toFixed(1);
const perMs = (all: readonly Statement[], field: 'time' | 'planning'): string =>
  (all.reduce((total, one) => total + one[field], 0) / TIMES).toFixed(2);
const line = ({ database, query, calls, planning, time }: Statement): string =>
  `  ${database}  ${per(calls)} × ${(time / calls).toFixed(3)} ms (planning ${(planning / calls).toFixed(3)})  ${query.replaceAll(/\s+/g, ' ').slice(0, 100)}`;
