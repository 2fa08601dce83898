import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import test from 'ava';

const types = `interface Deps { catalog: { quote(): Promise<void> } }
type Trx = { raw(sql: string): Promise<void> };
type Operation = (call: { read(work: (trx: Trx) => Promise<void>): Promise<void> }, deps: Deps) => Promise<void>;
`;

const planted: Record<string, [text: string, rule?: string]> = {
  'allowed.ts': [
    `${types}export const ask: Operation = async (call, { catalog }) => {
  await catalog.quote();
  await call.read((trx) => trx.raw('select 1'));
};`,
  ],
  'asks-inside.ts': [
    `${types}export const ask: Operation = (call, { catalog }) => call.read(() => catalog.quote());`,
    'beaver(no-ask-in-transaction)',
  ],
  'asks-in-a-function.ts': [
    `${types}export async function ask(call: Parameters<Operation>[0], { catalog }: Deps): Promise<void> {
  await call.read(async (trx) => {
    await trx.raw('select 1');
    await catalog.quote();
  });
}`,
    'beaver(no-ask-in-transaction)',
  ],
  'asks-deps.ts': [
    `${types}export const ask: Operation = (call, deps) => call.read(async (_trx) => deps.catalog.quote());`,
    'beaver(no-ask-in-transaction)',
  ],
  'floats.ts': [
    'export function start(work: () => Promise<void>): void {\n  work();\n}',
    'typescript(no-floating-promises)',
  ],
  'any.ts': ['export const parse = (text: string): any => JSON.parse(text);', 'typescript(no-explicit-any)'],
  'bang.ts': ['export const first = (list: string[]): string => list[0]!;', 'typescript(no-non-null-assertion)'],
  'ignores.ts': ['// @ts-ignore\nexport const n: number = 1;', 'typescript(ban-ts-comment)'],
  'later.ts': ['// TODO: the rest\nexport const n = 1;', 'eslint(no-warning-comments)'],
  'long.ts': [`export const n = 1;\n${'// a line\n'.repeat(200)}`, 'eslint(max-lines)'],
  'CamelCase.ts': ['export const n = 1;', 'unicorn(filename-case)'],
};

test('the linter knows the rules of the house', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'));
  t.teardown(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: { strict: true, target: 'es2024' } }));
  for (const [name, [text]] of Object.entries(planted)) writeFileSync(join(folder, name), text);
  const { stdout } = spawnSync(
    process.execPath,
    [resolve('node_modules/oxlint/bin/oxlint'), '--type-aware', '-f', 'json', '-c', resolve('.oxlintrc.json'), '.'],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${resolve('node_modules/.bin')}:${process.env.PATH}` },
    },
  );
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
  for (const [name, [, rule]] of Object.entries(planted)) {
    const codes = diagnostics.filter(({ filename }) => filename.endsWith(name)).map(({ code }) => code);
    if (rule === undefined) t.deepEqual(codes, [], name);
    else t.true(codes.includes(rule), `${name}: ${codes.join(', ') || 'nothing'}`);
  }
});
