import type { Bench, Section } from '../context.ts';
import { CONNECTIONS, compare } from '../load.ts';
import { drained, placeOrder, placeOrders } from '../place-orders.ts';
import { digits, percent, type Row } from '../report.ts';
import { seedOrders, seedProducts } from '../seed.ts';

/** The middle, too: a planner that scans what is small and looks up what is large is slowest in between. */
const [FEW, ...MORE] = [1_000, 10_000, 100_000] as const;

/** Whether what is stored slows down what is done: the same at 10^3, 10^4 and 10^5 rows. */
export const flat: Section = async (bench) => {
  const { system, shop } = await bench.open();
  const orderId = await placeOrder(system.endpoints.services['order-service'] ?? '', await shop.token(), shop);
  await drained(system);
  const fill = async (count: number) => {
    bench.say(`filling up to ${count} products and orders`);
    await seedProducts(system, shop, count);
    await seedOrders(system, shop, orderId, count);
    return ratesAt(bench, orderId, count);
  };
  const few = await fill(FEW);
  const rows: Row[] = [];
  for (const count of MORE) {
    const many = await fill(count);
    for (const [what, before] of few) {
      const after = many.get(what) ?? 0;
      rows.push({
        what: `${what}, at 10^${Math.log10(count)}`,
        value: `${digits(after)}/s`,
        limit: `${digits(before)}/s at 10^3`,
        ratio: percent(after, before),
        aim: '100 ± 20 %',
      });
    }
  }
  return { rows, notes: [`Reads at ${CONNECTIONS} connections, the median of three rounds; orders accepted at 8.`] };
};

async function ratesAt(bench: Bench, orderId: string, count: number): Promise<Map<string, number>> {
  const { system, shop } = await bench.open();
  const catalog = system.endpoints.services['product-catalog-service'];
  const orders = system.endpoints.services['order-service'];
  const client = await shop.client('product-catalog-service');
  const { body: page } = await client.get('/v1/products?limit=20');
  const seconds = bench.seconds(6);
  const rates = new Map<string, number>();
  for (const [what, url] of [
    ['list of 20 products', `${catalog}/v1/products?limit=20`],
    ['product detail', `${catalog}/v1/products/${page.data[10].id}`],
    ['list of 20 orders', `${orders}/v1/orders?limit=20`],
    ['order', `${orders}/v1/orders/${orderId}`],
  ] as const) {
    const headers = { authorization: `Bearer ${await shop.token()}` };
    const { result } = await bench.measure(`${what} at ${count}`, () => compare([{ url, headers }], seconds));
    rates.set(what, result[0]?.rate ?? 0);
  }
  const load = { concurrency: 8, seconds, confirmed: false };
  const { result } = await bench.measure(`orders accepted at ${count}`, () => placeOrders(system, shop, load));
  rates.set('orders accepted', result.times.length / seconds);
  await drained(system, 120_000);
  return rates;
}
