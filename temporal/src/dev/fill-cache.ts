import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes a folder of the tools' cache in a place of its own and moves it there whole, so that nobody ever finds half of one.
 * @param fill makes it inside `work`, and gives what of it is to be kept
 */
export async function fillCache(tools: string, name: string, fill: (work: string) => Promise<string>): Promise<void> {
  await mkdir(tools, { recursive: true });
  const work = await mkdtemp(join(tools, '.fetching-'));
  try {
    // Whoever comes second finds the folder there and keeps the first one's: the bytes are the same.
    await rename(await fill(work), join(tools, name)).catch(ignoreExisting);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
}
