import autocannon from 'autocannon';
import { quantile } from './report.ts';

export const CONNECTIONS = 16;
/** What was disturbed in one round shows in the middle of three only if it lasted. */
const ROUNDS = 3;

/** Requests per second and milliseconds. */
export interface Throughput {
  rate: number;
  p50: number;
  p99: number;
}

interface Target {
  url: string;
  headers?: Record<string, string>;
}

/** Several targets by turns, so that what disturbs the machine disturbs them alike; the median of the rounds of each. */
export async function compare(targets: readonly Target[], seconds: number): Promise<Throughput[]> {
  for (const target of targets) await fire(target, Math.min(2, seconds));
  const rounds: Throughput[][] = targets.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, target] of targets.entries()) rounds[at]?.push(await fire(target, seconds / ROUNDS));
  }
  return rounds.map((each) => ({
    rate: quantile(
      each.map(({ rate }) => rate),
      0.5,
    ),
    p50: quantile(
      each.map(({ p50 }) => p50),
      0.5,
    ),
    p99: quantile(
      each.map(({ p99 }) => p99),
      0.5,
    ),
  }));
}

/** @throws when an answer is no success */
async function fire({ url, headers = {} }: Target, seconds: number): Promise<Throughput> {
  const { requests, latency, duration, non2xx, errors } = await autocannon({
    url,
    headers,
    connections: CONNECTIONS,
    duration: Math.max(1, Math.round(seconds)),
  });
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} answers were no success, ${errors} did not come`);
  return { rate: requests.total / duration, p50: latency.p50, p99: latency.p99 };
}
