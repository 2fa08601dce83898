import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fillCache } from './fill-cache.ts';
import { CommandFailed, runToEnd } from './run-to-end.ts';
import { toolsFolder } from './system-folder.ts';

/**
 * Builds a Go program once, into the project's own cache.
 * @param version exact, with its `v`
 * @returns its path, or why there is none: a machine may have no Go, or no way to its modules
 */
export async function installGoProgram(
  module: string,
  version: string,
): Promise<{ path: string } | { missing: string }> {
  const program = basename(module);
  const folder = `${program}-${version}`;
  const at = join(toolsFolder, folder, program);
  if (existsSync(at)) return { path: at };
  try {
    await fillCache(toolsFolder, folder, async (work) => {
      const GOBIN = join(work, 'bin');
      await runToEnd('go', ['install', `${module}@${version}`], { env: { ...process.env, GOBIN } });
      return GOBIN;
    });
    return { path: at };
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    return { missing: error.code === 'ENOENT' ? 'Go is not installed' : `Go could not build ${program}` };
  }
}
