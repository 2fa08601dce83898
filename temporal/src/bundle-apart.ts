import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const program = fileURLToPath(new URL('../bin/bundle-workflows.ts', import.meta.url));

/** Bundles the workflows in a process of its own: a worker would keep what the bundler needs, some 150 MB, for ever. */
export async function bundleApart(): Promise<{ code: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'beaver-workflows-'));
  const file = join(folder, 'workflows.js');
  try {
    await promisify(execFile)(process.execPath, [program, file]);
    return { code: await readFile(file, 'utf8') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
