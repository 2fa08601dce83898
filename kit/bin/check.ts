/**
 * Everything that can be said of the code without running it, two steps at a time: `npm run check`.
 * A line for each step, the output of those that fail, and a summary.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const rooms = ['kit', 'services', 'workflows', 'activities', 'temporal', 'test'];
const documents = [
  ...readdirSync(join(root, 'services')).map((name) => `services/${name}/openapi.yml`),
  'kit/test/note-service/openapi.yml',
];

/** What a step is for, and the command that says so by its exit code; the longest first, so that none is waited for alone. */
const steps: [name: string, command: string, ...args: string[]][] = [
  ['OpenAPI lint', 'redocly', 'lint', ...documents],
  ['lint with types', 'oxlint', '--type-aware', '--deny-warnings', ...rooms, 'ava.config.js'],
  ['generated is current', 'node', 'kit/bin/generate.ts', '--check'],
  [
    'planted violations are caught',
    'ava',
    'kit/test/fences.test.ts',
    'kit/test/lint.test.ts',
    'kit/test/check-contract*.test.ts',
  ],
  ['import fences', 'depcruise', '--config', '.dependency-cruiser.cjs', ...rooms],
  ['unused code', 'knip', '--no-progress', '--treat-config-hints-as-errors'],
  ['workflows bundle, histories replay', 'node', 'temporal/bin/replay-histories.ts'],
  ['types', 'tsc', '-p', 'tsconfig.json'],
  ['contracts', 'node', 'kit/bin/check-contracts.ts'],
  ['format', 'biome', 'check', '--error-on-warnings', '--reporter=summary', '.'],
];

/** The tools of this clone, on its own Node, and nothing sent to anybody. */
const env = {
  ...process.env,
  PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  DO_NOT_TRACK: '1',
  NO_COLOR: '1',
};
const AT_ONCE = 2;
const running = new Set<ChildProcess>();
const failed: string[] = [];
const waiting = [...steps];
const begun = Date.now();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    process.exit(1);
  });
}

await Promise.all(Array.from({ length: AT_ONCE }, work));
const passed = steps.length - failed.length;
const verdict = failed.length === 0 ? '' : `; failed: ${failed.join(', ')}`;
process.stdout.write(`${passed} of ${steps.length} checks passed in ${seconds(begun)}${verdict}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function work(): Promise<void> {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const [name, command, ...args] = step;
    const started = Date.now();
    const { code, output } = await run(command, args);
    process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name}  ${seconds(started)}\n`);
    if (code === 0) continue;
    failed.push(name);
    process.stdout.write(`${output.trimEnd().replaceAll(/^/gm, '    ')}\n`);
  }
}

function run(command: string, args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    const end = (code: number | null) => {
      running.delete(child);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += `${command}: ${error.message}\n`;
      end(1);
    });
    child.on('close', end);
  });
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
