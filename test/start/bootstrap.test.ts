import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from '@beaver/temporal/dev';
import test, { type ExecutionContext } from 'ava';

const dependency = { version: '1.0.0', integrity: 'sha512-a' };
const lock = (version: string) =>
  JSON.stringify({ packages: { '': {}, 'node_modules/dam': { ...dependency, version } } });

/** A clone with one dependency and a PATH on which `npm ci` does what this script says. */
function clone(t: ExecutionContext, npm?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'beaver-bootstrap-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'kit', 'bin'), { recursive: true });
  mkdirSync(join(folder, 'path'));
  cpSync(join(repository, 'kit', 'bin', 'bootstrap.mjs'), join(folder, 'kit', 'bin', 'bootstrap.mjs'));
  writeFileSync(join(folder, 'package-lock.json'), lock('1.0.0'));
  if (npm) {
    writeFileSync(join(folder, 'path', 'npm'), `#!/bin/sh\necho "npm $*" >> calls\n${npm}\n`);
    chmodSync(join(folder, 'path', 'npm'), 0o755);
  }
  return folder;
}

/** What npm leaves: the packages, its own note of them, and the pinned Node. */
const installs = `mkdir -p node_modules/node/bin && cp package-lock.json node_modules/.package-lock.json
ln -sf ${process.execPath} node_modules/node/bin/node`;

function bootstrap(folder: string, ...args: string[]): ChildProcess {
  const env = { PATH: `${join(folder, 'path')}:/usr/bin:/bin` };
  return spawn(process.execPath, ['kit/bin/bootstrap.mjs', ...args], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function outcome(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

const calls = (folder: string): number =>
  existsSync(join(folder, 'calls')) ? readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n').length : 0;

test('a fresh clone installs once, from the lockfile', async (t) => {
  const folder = clone(t, installs);
  const first = await outcome(bootstrap(folder));
  t.is(first.code, 0, first.said);
  t.regex(first.said, /installing the dependencies .*npm ci/);
  t.regex(readFileSync(join(folder, 'calls'), 'utf8'), /^npm ci /);
  t.deepEqual(await outcome(bootstrap(folder)), { code: 0, said: '' });
  t.is(calls(folder), 1);
});

test('a changed lockfile installs again', async (t) => {
  const folder = clone(t, installs);
  await outcome(bootstrap(folder));
  writeFileSync(join(folder, 'package-lock.json'), lock('1.1.0'));
  await outcome(bootstrap(folder));
  t.is(calls(folder), 2);
});

test('what somebody installed with npm install is not installed again', async (t) => {
  const folder = clone(t, installs);
  await outcome(bootstrap(folder));
  rmSync(join(folder, 'node_modules', '.beaver-lock'));
  t.deepEqual(await outcome(bootstrap(folder)), { code: 0, said: '' });
  t.is(calls(folder), 1);
});

test('an interrupted install is made again', async (t) => {
  const folder = clone(t, installs);
  mkdirSync(join(folder, 'node_modules', 'dam'), { recursive: true });
  await outcome(bootstrap(folder));
  t.is(calls(folder), 1);
});

test('an install that fails ends it before anything is started', async (t) => {
  const folder = clone(t, 'echo "npm error no network" >&2; exit 1');
  writeFileSync(join(folder, 'main.ts'), `console.log('felling');`);
  const { code, said } = await outcome(bootstrap(folder, 'main.ts'));
  t.is(code, 1);
  t.regex(said, /npm error no network[\s\S]*BeaverOS: npm ci failed/);
  t.notRegex(said, /felling/);
});

test('install scripts that were not allowed are told by one line that helps', async (t) => {
  const folder = clone(t, 'mkdir -p node_modules && cp package-lock.json node_modules/.package-lock.json');
  const { code, said } = await outcome(bootstrap(folder, 'main.ts'));
  t.is(code, 1);
  t.regex(
    said,
    /BeaverOS: npm ran no install scripts, so the pinned Node is missing\. Run: npm ci --ignore-scripts=false\n$/,
  );
});

test('the entry gets its arguments, and its exit code becomes ours', async (t) => {
  const folder = clone(t, installs);
  writeFileSync(
    join(folder, 'main.ts'),
    `const [, , ...args]: string[] = process.argv; console.log(args.join()); process.exit(7);`,
  );
  const { code, said } = await outcome(bootstrap(folder, 'main.ts', '--reset', 'a b'));
  t.is(code, 7);
  t.regex(said, /--reset,a b\n$/);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} reaches the entry, which ends in its own time`, async (t) => {
    const folder = clone(t, installs);
    writeFileSync(
      join(folder, 'main.ts'),
      `process.once('${signal}', () => setTimeout(() => { console.log('drained'); process.exit(0); }, 200));
       setInterval(() => {}, 1000); console.log('listening');`,
    );
    const child = bootstrap(folder, 'main.ts');
    const ended = outcome(child);
    while (!String(await once(child.stdout as NodeJS.ReadableStream, 'data')).includes('listening'));
    child.kill(signal);
    const { code, said } = await ended;
    t.is(code, 0);
    t.regex(said, /drained/);
  });
}
