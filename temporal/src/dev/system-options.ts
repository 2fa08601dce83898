import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultPortBase, highestPortBase } from './ports.ts';
import type { Progress } from './progress.ts';
import { repository } from './repository.ts';

/** What a start can be told. */
export interface SystemOptions {
  readonly dataFolder: string;
  /** 0: every port by the kernel. */
  readonly portBase: number;
  readonly ownTemporal: boolean;
  /** Starts empty. */
  readonly reset: boolean;
  /** Restarts what changed files belong to. */
  readonly watch: boolean;
  readonly env: NodeJS.ProcessEnv;
  readonly progress: Progress;
}

/** What `--help` prints. */
export const help = `npm start -- [options]

  --reset          start empty: databases, Temporal's store, the gateway's ledger and the demo shop are made anew;
                   open runs in our namespace on a Temporal that isn't our own are terminated first
  --watch          restart a service when its files change, all when the kit changes
  --own-temporal   start a Temporal server even when one is told (TEMPORAL_ADDRESS) or found (127.0.0.1:7233)
  --port-base N    move all ports, ${defaultPortBase} by default; 0 lets the kernel choose each
  --data-dir DIR   where data, logs and endpoints.json lie, .beaver by default
  --help

Environment: DATABASE_URL (an administrator's URL of another PostgreSQL), TEMPORAL_ADDRESS and the other TEMPORAL_*
variables (another Temporal), TEMPORAL_UI_URL (where its Web UI is), TEMPORAL_CLI (which CLI to start one with).
`;

/** Undefined when only help was asked for. Throws on an unknown option or a port base out of range. */
export function parseOptions(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  progress: Progress,
): SystemOptions | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      reset: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
      'own-temporal': { type: 'boolean', default: false },
      'port-base': { type: 'string', default: String(defaultPortBase) },
      'data-dir': { type: 'string', default: '.beaver' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const portBase = Number(values['port-base']);
  if (!/^\d+$/.test(values['port-base']) || (portBase !== 0 && (portBase < 1024 || portBase > highestPortBase))) {
    throw new Error(`--port-base is 0 or a number from 1024 to ${highestPortBase}, not "${values['port-base']}".`);
  }
  return {
    dataFolder: resolve(repository, values['data-dir']),
    portBase,
    ownTemporal: values['own-temporal'],
    reset: values.reset,
    watch: values.watch,
    env,
    progress,
  };
}
