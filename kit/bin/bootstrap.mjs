// Runs a TypeScript entry with the project's own Node, installing the dependencies first when they are missing or stale.
// Plain JavaScript without dependencies, because it runs on whatever Node ≥ 20 a fresh clone meets.
//   node kit/bin/bootstrap.mjs                    only install
//   node kit/bin/bootstrap.mjs <entry.ts> [args]  install, then run
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const modules = join(root, 'node_modules');
const lockFile = join(root, 'package-lock.json');
const stampFile = join(modules, '.beaver-lock');

function fail(message) {
  console.error(`BeaverOS: ${message}`);
  process.exit(1);
}

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/**
 * A tree that somebody made by `npm install` counts as well, told by the hidden lockfile that npm leaves when it has
 * finished; an interrupted install leaves none.
 */
function isInstalled(lock) {
  const hidden = read(join(modules, '.package-lock.json'));
  if (hidden === undefined) return false;
  const present = JSON.parse(hidden).packages;
  return Object.entries(JSON.parse(lock).packages).every(
    ([path, wanted]) =>
      !path.startsWith('node_modules/') ||
      wanted.optional ||
      (present[path]?.version === wanted.version && present[path]?.integrity === wanted.integrity),
  );
}

function install() {
  const lock = read(lockFile) ?? fail(`${lockFile} is missing; this is no complete clone.`);
  const stamp = createHash('sha256').update(lock).digest('hex');
  if (read(stampFile) === stamp && pinnedNode()) return;
  if (!isInstalled(lock) || !pinnedNode()) {
    console.log('› installing the dependencies from package-lock.json (npm ci) …');
    const started = Date.now();
    const npm = process.env.npm_execpath?.endsWith('.js')
      ? [process.execPath, process.env.npm_execpath]
      : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
    const { error, status } = spawnSync(
      npm[0],
      [...npm.slice(1), 'ci', '--no-fund', '--no-audit', '--loglevel=error'],
      {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
    if (error?.code === 'ENOENT')
      fail('npm is not on the PATH. Install it with Node (https://nodejs.org) and try again.');
    if (error || status !== 0) fail('npm ci failed, see above. Nothing was started.');
    console.log(`✓ dependencies installed  ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
  if (!pinnedNode())
    fail('npm ran no install scripts, so the pinned Node is missing. Run: npm ci --ignore-scripts=false');
  writeFileSync(stampFile, stamp);
}

/** The `node` package links its binary on install; where that was not possible the platform's own package still has it. */
function pinnedNode() {
  const platformPackages = [modules, join(modules, 'node', 'node_modules')].flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter(
            (name) =>
              name === `node-${process.platform}-${process.arch}` ||
              name === `node-bin-${process.platform}-${process.arch}`,
          )
          .map((name) => join(folder, name, 'bin', 'node'))
      : [],
  );
  return [join(modules, 'node', 'bin', 'node'), ...platformPackages].find((file) => existsSync(file));
}

/**
 * Signals are handed on, and the child's end becomes ours: this process is nothing to whoever started it. Each process
 * that comes of it finds what another one has compiled, which is half of its start.
 */
function run(node, entry, args) {
  const env = { NODE_COMPILE_CACHE: join(root, '.beaver', 'compile-cache'), ...process.env };
  const child = spawn(node, [entry, ...args], { env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`${node} can't be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)));
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Node ${process.versions.node} is too old. Install Node 20 or newer (https://nodejs.org) and try again.`);
}
install();
const [entry, ...args] = process.argv.slice(2);
if (entry) run(pinnedNode(), entry, args);
