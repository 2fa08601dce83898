import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import test from 'ava';

const packages: Record<string, string[]> = {
  kit: ['index', 'call/index', 'temporal/index', 'testing/index', 'migrations/index'],
  workflows: ['index', 'contract', 'automation/index', 'automation/check/check'],
  activities: ['index'],
  temporal: ['index'],
  'services/a-service': ['generated/contract'],
  'services/b-service': ['generated/contract', 'db/rows'],
};
const libraries = ['ajv', 'koa', 'knex', 'luxon', 'objection', '@marcbachmann/cel-js'].concat(
  ['activity', 'client', 'common', 'worker', 'workflow'].map((name) => `@temporalio/${name}`),
);
const a = 'services/a-service/src';

/** Room → what is planted there: an import, and the fence that it must run into; none where the row allows it. */
const planted: [file: string, statement: string, fence?: string][] = [
  ['kit/src/allowed.ts', "import 'koa'; import 'node:fs'; import './call/index.ts';"],
  ['kit/src/bad.ts', "import '../../services/b-service/src/db/rows.ts';", 'kit-run'],
  ['kit/src/bad-type.ts', "import type { X } from '@beaver/workflows/contract';", 'kit-types'],

  [`${a}/problems.ts`, "import '@beaver/kit';"],
  [
    `${a}/domain/allowed.ts`,
    `import '../problems.ts'; import 'luxon'; import '@beaver/workflows/automation';
     import type { X } from '../generated/contract.ts';`,
  ],
  [`${a}/domain/kit.ts`, "import '@beaver/kit';", 'domain-run'],
  [`${a}/domain/row.ts`, "import '../db/allowed.ts';", 'domain-run'],
  [`${a}/domain/row-type.ts`, "import type { X } from '../db/allowed.ts';", 'domain-types'],
  [`${a}/domain/clock.ts`, "import 'node:fs/promises';", 'domain-run'],
  [`${a}/domain/library.ts`, "import 'koa';", 'domain-run'],

  [
    `${a}/db/allowed.ts`,
    "import '@beaver/kit'; import 'objection'; import 'knex'; import type { X } from '../domain/allowed.ts';",
  ],
  [`${a}/db/decides.ts`, "import '../domain/allowed.ts';", 'db-run'],
  [`${a}/db/asks.ts`, "import '../peers/allowed.ts';", 'db-run'],
  [`${a}/db/calls.ts`, "import '@beaver/kit/call';", 'db-run'],
  [`${a}/db/foreign.ts`, "import type { X } from '@beaver/b-service/contract';", 'db-types'],

  [`${a}/peers/allowed.ts`, "import '@beaver/kit/call'; import type { X } from '@beaver/b-service/contract';"],
  [`${a}/peers/kit.ts`, "import '@beaver/kit';", 'peers-run'],
  [`${a}/peers/rows.ts`, "import '../db/allowed.ts';", 'peers-run'],
  [`${a}/peers/domain-type.ts`, "import type { X } from '../domain/allowed.ts';", 'peers-types'],

  [
    `${a}/operations/allowed.ts`,
    `import '@beaver/kit'; import '../domain/allowed.ts'; import '../db/allowed.ts'; import '../peers/allowed.ts';
     import '@beaver/workflows/contract'; import type { X } from '../generated/contract.ts';`,
  ],
  [`${a}/operations/calls.ts`, "import '@beaver/kit/call';", 'operations-run'],
  [`${a}/operations/library.ts`, "import 'koa';", 'operations-run'],
  [`${a}/operations/up.ts`, "import '../app.ts';", 'operations-run'],
  [`${a}/operations/workflow.ts`, "import type { X } from '@beaver/workflows';", 'operations-types'],
  [`${a}/operations/foreign.ts`, "import type { X } from '@beaver/b-service/contract';", 'operations-types'],

  [
    `${a}/app.ts`,
    "import '@beaver/kit'; import './operations/allowed.ts'; import type { X } from '@beaver/workflows';",
  ],
  [`${a}/main.ts`, "import '../../b-service/src/db/rows.ts';", 'composition-run'],
  [`${a}/relay.ts`, "import '@beaver/workflows';", 'composition-run'],
  [`${a}/config.ts`, "import '@beaver/activities';", 'composition-run'],

  [
    'services/a-service/migrations/0001-allowed.ts',
    "import '@beaver/kit/migrations'; import type { Knex } from 'knex';",
  ],
  ['services/a-service/migrations/0002-kit.ts', "import '@beaver/kit';", 'migrations-run'],

  ['services/a-service/test/allowed.ts', "import '@beaver/kit/testing'; import '../src/domain/allowed.ts';"],
  ['services/a-service/test/foreign.ts', "import type { X } from '@beaver/b-service/contract';", 'service-test-types'],
  ['services/a-service/test/code.ts', "import '../../b-service/src/db/rows.ts';", 'service-test-run'],

  [
    'workflows/src/allowed.ts',
    "import '@temporalio/workflow'; import './contract.ts'; import type { X } from '@beaver/activities';",
  ],
  ['workflows/src/activity.ts', "import '@beaver/activities';", 'workflows-run'],
  ['workflows/src/kit.ts', "import '@beaver/kit';", 'workflows-run'],
  ['workflows/src/core.ts', "import 'node:crypto';", 'workflows-run'],
  ['workflows/src/client.ts', "import '@temporalio/client';", 'workflows-run'],
  ['workflows/src/service.ts', "import type { X } from '@beaver/b-service/contract';", 'workflows-types'],
  ['workflows/src/pure.ts', "import './automation/allowed.ts';"],
  ['workflows/src/expression.ts', "import '@marcbachmann/cel-js';", 'workflows-run'],
  ['workflows/src/checks.ts', "import './automation/check/check.ts';", 'workflows-run'],
  ['workflows/src/checks-all.ts', "import './automation/index.ts';", 'workflows-run'],
  ['workflows/src/automation/allowed.ts', "import '@marcbachmann/cel-js'; import type { X } from '../contract.ts';"],
  ['workflows/src/automation/proxies.ts', "import type { X } from '../allowed.ts';", 'automation-types'],
  ['workflows/src/automation/clock.ts', "import '@temporalio/workflow';", 'automation-run'],
  ['workflows/src/automation/schema.ts', "import 'ajv';", 'automation-run'],
  ['workflows/src/automation/checks.ts', "import './check/check.ts';", 'automation-run'],
  ['workflows/src/automation/story.ts', "import '../allowed.ts';", 'automation-run'],
  ['workflows/src/automation/check/allowed.ts', "import 'ajv'; import '../allowed.ts';"],
  ['workflows/src/automation/check/story.ts', "import '../../allowed.ts';", 'automation-check-run'],
  ['workflows/src/contract.ts', "import type { X } from './index.ts';", 'workflows-contract-types'],

  [
    'activities/src/allowed.ts',
    `import '@temporalio/activity'; import '@beaver/kit/call'; import type { X } from '@beaver/b-service/contract';
     import type { Y } from '@beaver/workflows/contract';`,
  ],
  ['activities/src/kit.ts', "import '@beaver/kit';", 'activities-run'],
  ['activities/src/contract.ts', "import '@beaver/workflows/contract';", 'activities-run'],
  ['activities/src/workflow.ts', "import type { X } from '@beaver/workflows';", 'activities-types'],

  [
    'temporal/src/allowed.ts',
    "import '@beaver/activities'; import '@beaver/kit/temporal'; import '@temporalio/worker';",
  ],
  ['temporal/src/workflow.ts', "import '@beaver/workflows';", 'temporal-run'],
  ['temporal/src/service.ts', "import '../../services/b-service/src/db/rows.ts';", 'temporal-run'],

  [
    'test/allowed.ts',
    `import '@beaver/kit/testing'; import '@temporalio/client'; import '@beaver/workflows/contract';
     import type { X } from '@beaver/b-service/contract';`,
  ],
  ['test/service.ts', "import '../services/b-service/src/db/rows.ts';", 'test-run'],
  ['test/workflow.ts', "import '@beaver/workflows';", 'test-run'],
  ['test/activity.ts', "import '@beaver/activities';", 'test-run'],
  ['test/sandbox-gateway/src/allowed.ts', "import 'koa';"],
  ['test/sandbox-gateway/src/kit.ts', "import '@beaver/kit';", 'sandbox-gateway-run'],
  ['test/mail-sink/src/gateway.ts', "import '@beaver/sandbox-gateway';", 'mail-sink-run'],

  [`${a}/security.ts`, "import '../../../kit/src/index.ts';", 'through-exports'],
  [`${a}/circle.ts`, "import './circle-back.ts';"],
  [`${a}/circle-back.ts`, "import './circle.ts';", 'no-circle'],
  [`${a}/typo.ts`, "import './tpyo.ts';", 'resolvable'],
];

function plant(root: string): void {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  mkdirSync(join(root, 'node_modules/@beaver'), { recursive: true });
  for (const [folder, entries] of Object.entries(packages)) {
    const name = `@beaver/${folder.split('/').at(-1)}`;
    const shown = entries.map((entry) => [
      entry === 'index' ? '.' : `./${entry.replace('/index', '').replace('generated/', '')}`,
      `./src/${entry}.ts`,
    ]);
    write(`${folder}/package.json`, JSON.stringify({ name, type: 'module', exports: Object.fromEntries(shown) }));
    for (const entry of entries) write(`${folder}/src/${entry}.ts`, 'export type X = 1;');
    symlinkSync(join(root, folder), join(root, 'node_modules', name));
  }
  for (const name of libraries) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
  }
  const dependencies = Object.fromEntries(libraries.map((name) => [name, '*']));
  write('package.json', JSON.stringify({ type: 'module', dependencies, workspaces: Object.keys(packages) }));
  for (const [file, statement] of planted) write(file, `${statement}\nexport type X = 1;\n`);
}

test('a violation planted in each room is caught, by its own fence, and what a row allows is not', (t) => {
  const root = mkdtempSync(join(tmpdir(), 'fences-'));
  t.teardown(() => rmSync(root, { recursive: true }));
  plant(root);
  const depcruise = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const rooms = ['kit', 'services', 'workflows', 'activities', 'temporal', 'test'];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [depcruise, '--config', resolve('.dependency-cruiser.cjs'), '--output-type', 'json', ...rooms],
    { cwd: root, encoding: 'utf8', maxBuffer: 50_000_000 },
  );
  t.is(stderr, '');
  const { violations } = JSON.parse(stdout).summary as { violations: { from: string; rule: { name: string } }[] };
  const caught = new Set(violations.map(({ from, rule }) => `${from}: ${rule.name}`));
  for (const [file, statement, fence] of planted) {
    const found = [...caught].filter((line) => line.startsWith(`${file}: `));
    if (fence === undefined) t.deepEqual(found, [], statement);
    else t.true(caught.has(`${file}: ${fence}`), `${file}: ${fence} is not among ${found.join(', ') || 'none'}`);
  }
  const files = new Set(planted.map(([file]) => file));
  t.deepEqual(
    violations.filter(({ from }) => !files.has(from)),
    [],
  );
});
