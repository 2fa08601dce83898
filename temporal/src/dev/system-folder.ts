import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { repository } from './repository.ts';

/** What lies where below `.beaver`. */
export interface SystemFolder {
  readonly path: string;
  readonly endpoints: string;
  readonly processes: string;
  readonly secrets: string;
  readonly demo: string;
  readonly ports: string;
  /** PostgreSQL's home. */
  readonly postgres: string;
  readonly temporalDatabase: string;
  readonly temporalConfig: string;
  readonly gatewayData: string;
  /** The log of the previous start stays beside it, as `<name>.previous.log`: it may tell why that one ended. */
  openLog(name: string): string;
}

/** Downloaded programs outlive `--reset` and serve every --data-dir. */
export const toolsFolder = join(repository, '.beaver', 'tools');

/** Paths below one --data-dir. */
export function systemFolder(path: string): SystemFolder {
  const at = (...names: string[]) => join(path, ...names);
  const logs = at('logs');
  return {
    path,
    endpoints: at('endpoints.json'),
    processes: at('processes.json'),
    secrets: at('secrets.json'),
    demo: at('demo.json'),
    ports: at('ports.json'),
    postgres: at('postgres'),
    temporalDatabase: at('temporal', 'temporal.db'),
    temporalConfig: at('temporal.toml'),
    gatewayData: at('sandbox-gateway', 'ledger.sqlite'),
    openLog(name) {
      mkdirSync(logs, { recursive: true, mode: 0o700 });
      const file = join(logs, `${name}.log`);
      if (existsSync(file)) renameSync(file, join(logs, `${name}.previous.log`));
      return file;
    },
  };
}

/**
 * PostgreSQL's and Temporal's data are removed by whoever starts them, because they may not be ours. Secrets are no data.
 */
export async function emptyFolder({ demo, gatewayData }: SystemFolder): Promise<void> {
  await Promise.all([demo, dirname(gatewayData)].map((each) => rm(each, { recursive: true, force: true })));
}
