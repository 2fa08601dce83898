import { parseArgs } from 'node:util';

/** What a run was asked for. */
export interface BenchOptions {
  /** Names of sections; all but `install` when none was named. */
  only: string[];
  /** Seconds of each measurement; undefined: each section's own. */
  seconds: number | undefined;
  write: boolean;
  install: boolean;
  /** Processes to be profiled while measured, as `order-service`. */
  profile: string[];
}

export const help = `npm run bench -- [options]

  --only a,b       only these sections: catalog, orders, accepted, history, statements, flat, start, install
  --seconds N      seconds of each measurement
  --profile a,b    CPU profiles of these processes while they are measured, into .beaver/profiles
  --install        measures npm ci in a copy, too
  --write          puts the tables into docs/performance.md
  --help
`;

/** Undefined when only help was asked for. Throws on what it does not know. */
export function parseOptions(args: readonly string[]): BenchOptions | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', default: '' },
      seconds: { type: 'string' },
      profile: { type: 'string', default: '' },
      install: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const seconds = values.seconds === undefined ? undefined : Number(values.seconds);
  if (seconds !== undefined && !(seconds > 0))
    throw new Error(`--seconds is a number above 0, not "${values.seconds}".`);
  const { install, write } = values;
  return { only: named(values.only), profile: named(values.profile), seconds, install, write };
}

const named = (list: string): string[] => list.split(',').filter(Boolean);
