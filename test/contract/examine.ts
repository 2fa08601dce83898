import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';
import type { Ended } from '../programs/run-program.ts';
import { runSchemathesis } from './run-schemathesis.ts';
import type { Subject } from './subject.ts';
import { writeDocument } from './write-document.ts';
import { writeSettings } from './write-settings.ts';

/** Requests made up for an operation, beside those that its examples and limits give. */
export const FULL = 20;
/** The seed of `npm test`, so that nobody's change fails by another's luck; `npm run prove` takes a fresh one as well. */
export const EVERYDAY = 1;
const LONGEST_MS = 1_800_000;

/** Holds a service against its document by requests that schemathesis makes of it: no 5xx, no undeclared answer. */
export async function examine(
  t: ExecutionContext,
  service: string,
  { size, seed }: { size: number; seed: number },
  open: () => Promise<Subject>,
): Promise<void> {
  t.timeout(LONGEST_MS);
  const full = process.env.BEAVER_FULL !== undefined;
  const phases = full ? 'examples,coverage,fuzzing,stateful' : 'examples,fuzzing';
  const seeds = full && process.env.SEED === undefined ? [EVERYDAY, seed] : [seed];
  for (const each of seeds) {
    const options = ['--seed', String(each), '--max-examples', String(size), '--phases', phases];
    const { code, output } = await run(service, await open(), options);
    const [, counts = 'nothing was asked'] = /\n {2}(\d+ generated.*)/.exec(output) ?? [];
    t.log(code === 0 ? `seed ${each}: ${counts}` : output);
    t.is(
      code,
      0,
      `again: ${full ? 'BEAVER_FULL=1 ' : ''}SEED=${each} npm test -- 'test/contract/*.test.ts' -m '${service}*'`,
    );
  }
}

async function run(service: string, subject: Subject, options: string[]): Promise<Ended> {
  const folder = await mkdtemp(join(tmpdir(), 'beaver-contract-'));
  try {
    const response = await fetch(new URL('/openapi.yml', subject.url));
    const document = writeDocument(await response.text(), subject);
    const [documentFile, settingsFile] = [join(folder, 'openapi.json'), join(folder, 'schemathesis.toml')];
    await writeFile(documentFile, document);
    await writeFile(settingsFile, await writeSettings(service, subject, document));
    const more = (process.env.SCHEMATHESIS ?? '').split(' ').filter(Boolean);
    const command = ['--config-file', settingsFile, 'run', documentFile, '--url', subject.url];
    return await runSchemathesis([...command, ...options, ...more], subject.token);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
