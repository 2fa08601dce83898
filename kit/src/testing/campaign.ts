/** What a campaign needs of AVA's `t`. */
interface Log {
  log(line: string): void;
}

/** A campaign's size and seed, as this run has them. */
export interface Campaign {
  size: number;
  seed: number;
}

/**
 * A test that is worth more the larger it is: a tenth of its full size in `npm test`, the whole in `npm run prove`. The
 * seed is shown, so that what failed once can be done again with `SEED=…`.
 * @param full at full size: runs, kills, pairs
 * @param everyday seed of `npm test`, for a campaign that finds too much by luck to surprise with it whoever changes something else
 */
export function campaign(t: Log, what: string, full: number, everyday?: number): Campaign {
  const size = process.env.BEAVER_FULL ? full : Math.ceil(full / 10);
  const fresh = Math.floor(Math.random() * 2 ** 31);
  const seed = Number(process.env.SEED ?? (process.env.BEAVER_FULL ? fresh : (everyday ?? fresh)));
  t.log(`campaign: ${what} | ${size} of ${full} | seed ${seed}`);
  return { size, seed };
}
