import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fillCache } from './fill-cache.ts';
import { CommandFailed, runToEnd } from './run-to-end.ts';
import { toolsFolder } from './system-folder.ts';

/**
 * Builds a Go program once, into the project's own cache.
 * @param version exact, with its `v`
 * @returns its path; undefined where Go is not installed
 */
export async function installGoProgram(module: string, version: string): Promise<string | undefined> {
  const program = basename(module);
  const folder = `${program}-${version}`;
  const at = join(toolsFolder, folder, program);
  if (existsSync(at)) return at;
  if (!(await hasGo())) return undefined;
  await fillCache(toolsFolder, folder, async (work) => {
    const GOBIN = join(work, 'bin');
    await runToEnd('go', ['install', `${module}@${version}`], { env: { ...process.env, GOBIN } });
    return GOBIN;
  });
  return at;
}

const hasGo = (): Promise<boolean> =>
  runToEnd('go', ['version']).then(
    () => true,
    (error: unknown) => {
      if (error instanceof CommandFailed && error.code === 'ENOENT') return false;
      throw error;
    },
  );
