import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cleanCopy } from '../../start/clean-copy.ts';
import type { Section } from '../context.ts';

/** How long a fresh clone waits for its dependencies, with npm's cache as it is. */
export const install: Section = async (bench) => {
  const copy = cleanCopy();
  try {
    rmSync(join(copy.folder, 'node_modules'), { recursive: true });
    bench.say('npm ci');
    const begun = performance.now();
    await promisify(execFile)('npm', ['ci', '--no-fund', '--no-audit'], {
      cwd: copy.folder,
      signal: bench.abort.signal,
    });
    const seconds = (performance.now() - begun) / 1000;
    return { rows: [{ what: 'npm ci', value: `${seconds.toFixed(1)} s` }] };
  } finally {
    copy.remove();
  }
};
