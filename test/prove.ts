/**
 * Runs every campaign at its full size, and some test files under other circumstances, and writes docs/proof.md.
 * Resumable: what has passed on this commit is not run again. `npm run prove -- --fresh` begins anew.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { repository } from '@beaver/temporal/dev';

interface Task {
  /** Test file, or files. */
  file: string;
  env: Record<string, string>;
  /** What a run says that is of no campaign. */
  what?: string;
}

interface Proven {
  file: string;
  seconds: number;
  /** `what | size of full | seed n`, as the campaigns of the file say. */
  campaigns: string[];
}

/** Tests that must pass under other circumstances, too, each at the size that it has in `npm test`. */
const variants: Task[] = [
  {
    what: 'orders whose every workflow task is replayed from the start',
    file: 'test/order/*.test.ts',
    env: { MAX_CACHED_WORKFLOWS: '0' },
  },
];

const git = (...args: string[]): string => execFileSync('git', args, { cwd: repository, encoding: 'utf8' }).trim();
const commit = git('rev-parse', '--short', 'HEAD');
const kept = join(repository, '.beaver', 'proof', `${commit}.json`);
const proven: Record<string, Proven> = process.argv.includes('--fresh') ? {} : readKept();

/** Every test file that has a campaign, or imports one. */
const files = [
  ...new Set(
    git('grep', '-l', 'campaign(t,', '--', '*.ts', ':!kit', ':!test/prove.ts')
      .split('\n')
      .flatMap((file) => (file.endsWith('.test.ts') ? file : importersOf(file))),
  ),
];
const campaigns: Task[] = files.map((file) => ({ file, env: { BEAVER_FULL: '1' } }));
let failures = 0;
for (const task of [...campaigns, ...variants]) {
  const name = task.what ?? task.file;
  if (proven[name]) continue;
  process.stdout.write(`proving ${name}\n`);
  const result = await prove(task);
  if (!result) {
    failures += 1;
    continue;
  }
  proven[name] = result;
  mkdirSync(join(repository, '.beaver', 'proof'), { recursive: true });
  writeFileSync(kept, JSON.stringify(proven, null, 2));
}
writeFileSync(join(repository, 'docs', 'proof.md'), table());
process.stdout.write(`${Object.keys(proven).length} passed, ${failures} failed\n`);
process.exitCode = failures === 0 ? 0 : 1;

async function prove({ file, env, what }: Task): Promise<Proven | undefined> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['test/run-tests.ts', file], {
    cwd: repository,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = () => {
    child.once('exit', () => process.exit(1));
    child.kill('SIGTERM');
  };
  process.once('SIGTERM', end);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    process.stdout.write(text);
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  process.off('SIGTERM', end);
  if (code !== 0) return undefined;
  const said = [...output.matchAll(/campaign: (.+)/g)].map(([, line]) => line ?? '');
  const counted = /^\d+ passed/m.exec(output)?.[0];
  const campaigns = what === undefined ? said : [`${what} | ${counted} | –`];
  return { file, seconds: Math.round((performance.now() - begun) / 1000), campaigns };
}

function importersOf(file: string): string[] {
  return git('grep', '-l', `'./${basename(file)}'`, '--', `${dirname(file)}/*.test.ts`).split('\n');
}

function table(): string {
  const rows = Object.values(proven).flatMap(({ file, seconds, campaigns }) =>
    campaigns.map((campaign) => `| ${campaign} | ${file} | ${seconds} |`),
  );
  return [
    '# Proof',
    '',
    `Every campaign at its full size, as \`npm run prove\` ran it on ${commit} with Node ${process.version} on ${cpus().length} cores. \`npm test\` runs each at a tenth.`,
    '',
    '| campaign | size | seed | test | seconds of its file |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function readKept(): Record<string, Proven> {
  try {
    return JSON.parse(readFileSync(kept, 'utf8'));
  } catch {
    return {}; // nothing has been proven on this commit yet
  }
}
