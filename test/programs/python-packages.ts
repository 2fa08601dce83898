import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fillCache, toolsFolder } from '@beaver/temporal/dev';
import { type Ended, run } from './run-program.ts';

const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', '--no-deps'];
/** What is asked for twice at once is fetched once. */
const installing = new Map<string, Promise<void>>();

/**
 * The folder, for PYTHONPATH, that has a program and what it needs, each file by its pinned hash. It lies in the
 * project's own cache, one for each Python and list of requirements; no virtual environment, which not every python3 can make.
 */
export async function installPythonPackages(name: string, requirements: string): Promise<string> {
  const { stdout: python } = await succeed(['-c', 'import sys; print(sys.implementation.cache_tag)']);
  const hash = createHash('sha256')
    .update(await readFile(requirements))
    .digest('hex');
  const folder = `${name}-${python.trim()}-${hash.slice(0, 12)}`;
  const at = join(toolsFolder, folder);
  if (existsSync(at)) return at;
  const making =
    installing.get(folder) ??
    fillCache(toolsFolder, folder, async (work) => {
      const packages = join(work, 'packages');
      mkdirSync(packages);
      await succeed([...pip, '--only-binary=:all:', '--require-hashes', '-r', requirements, '--target', packages]);
      return packages;
    });
  installing.set(folder, making);
  await making;
  return at;
}

async function succeed(args: readonly string[]): Promise<Ended> {
  const ended = await run('python3', args);
  if (ended.code !== 0) throw new Error(ended.output);
  return ended;
}
