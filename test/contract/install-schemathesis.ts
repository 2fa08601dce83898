import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { toolsFolder } from '@beaver/temporal/dev';

const execute = promisify(execFile);
const requirements = 'test/contract/requirements.txt';
const options = ['--quiet', '--disable-pip-version-check', '--no-input', '--no-deps', '--only-binary=:all:'];

/**
 * The folder that has schemathesis and what it needs, each file by its pinned hash. It lies in the project's own cache,
 * one for each Python and list of requirements; no virtual environment, which not every python3 can make.
 */
export async function installSchemathesis(): Promise<string> {
  const wanted = await readFile(requirements);
  const { stdout } = await execute('python3', ['-c', 'import sys; print(sys.implementation.cache_tag)']);
  const hash = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  const folder = join(toolsFolder, `schemathesis-${stdout.trim()}-${hash}`);
  const there = await access(folder).then(
    () => true,
    () => false,
  );
  if (!there) await install(folder);
  return folder;
}

async function install(folder: string): Promise<void> {
  await mkdir(toolsFolder, { recursive: true });
  const work = await mkdtemp(join(toolsFolder, '.installing-'));
  try {
    await execute('python3', ['-m', 'pip', 'install', ...options, '--require-hashes', '-t', work, '-r', requirements]);
    // Whoever comes second finds the folder there and keeps the first one's: the bytes are the same.
    await rename(work, folder).catch(ignoreExisting);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
}
