import type { Section } from '../context.ts';
import { cpuPer } from '../observe.ts';
import { backlog, drained, placeOrders } from '../place-orders.ts';
import { digits, ms, quantile } from '../report.ts';

const CONCURRENCY = 16;
const DRAIN_PATIENCE_MS = 300_000;

/** How many orders are taken while their processes fall behind, and how long those take to catch up. */
export const accepted: Section = async (bench) => {
  const { system, shop } = await bench.open();
  const seconds = bench.seconds(30);
  const work = () => placeOrders(system, shop, { concurrency: CONCURRENCY, seconds, confirmed: false });
  const { result, ...cost } = await bench.measure('orders accepted', work);
  const left = await backlog(system);
  const { result: took, ...drainCost } = await bench.measure('backlog drains', () =>
    drained(system, DRAIN_PATIENCE_MS),
  );
  const { times } = result;
  return {
    rows: [
      {
        what: `orders accepted (201) over ${seconds} s at ${CONCURRENCY}`,
        value: `${digits(times.length / seconds)}/s, p50 ${ms(quantile(times, 0.5))}, p99 ${ms(quantile(times, 0.99))}`,
        aim: '≥ 100/s',
      },
      { what: 'backlog left, and drained', value: `${left} in ${took.toFixed(1)} s, ${digits(left / took)}/s` },
    ],
    notes: [
      `CPU per order while accepted: ${cpuPer(times.length, cost)}.`,
      `CPU per order while drained: ${cpuPer(left, drainCost)}.`,
    ],
  };
};
