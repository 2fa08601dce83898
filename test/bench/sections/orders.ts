import type { Section } from '../context.ts';
import { startEngine } from '../engine-limit.ts';
import { cpuPer } from '../observe.ts';
import { drained, type Placed, placeOrders } from '../place-orders.ts';
import { digits, ms, percent, quantile, type Row } from '../report.ts';

/** Orders from sent to authorized in a closed loop, against the engine alone. */
export const orders: Section = async (bench) => {
  const { system, shop } = await bench.open();
  const seconds = bench.seconds(15);
  const rows: Row[] = [];
  const notes: string[] = [];
  await placeOrders(system, shop, { concurrency: 8, seconds: Math.min(3, seconds), confirmed: true }); // warm
  for (const concurrency of [8, 32]) {
    const what = `orders confirmed at ${concurrency}`;
    const work = () => placeOrders(system, shop, { concurrency, seconds, confirmed: true });
    const { result: ours, ...cost } = await bench.measure(what, work);
    await drained(system);
    const engine = await startEngine(system.endpoints.temporal.address, concurrency);
    const loop = () => engine.loop(seconds);
    const { result: limit, ...limitCost } = await bench.measure(`engine alone at ${concurrency}`, loop, {
      engine: engine.pid,
    });
    await engine.end();
    rows.push({
      what,
      value: describe(ours),
      limit: describe(limit),
      ratio: percent(ours.times.length, limit.times.length),
      aim: concurrency === 8 ? 'p50 ≤ 300 ms, p99 ≤ 700 ms' : '≥ 35/s, ≥ 70 %',
    });
    notes.push(`CPU per order at ${concurrency}: ${cpuPer(ours.times.length, cost)}.`);
    notes.push(`CPU per workflow of the engine alone: ${cpuPer(limit.times.length, limitCost)}.`);
  }
  return { rows, notes };
};

const describe = ({ times, seconds }: Placed): string =>
  `${digits(times.length / seconds)}/s, p50 ${ms(quantile(times, 0.5))}, p99 ${ms(quantile(times, 0.99))}`;
