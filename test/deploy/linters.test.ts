import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from '@beaver/temporal/dev';
import test from 'ava';
import { checkComposeSchema, compose, hadolint } from './tools.ts';

const file = join(repository, 'docker-compose.yml');
const yaml = readFileSync(file, 'utf8');
const dockerfile = readFileSync(join(repository, 'deploy/Dockerfile'), 'utf8');
const scratch = mkdtempSync(join(tmpdir(), 'beaver-compose-'));

test.before((t) => t.timeout(240_000, 'the linters are fetched'));
test.after.always(() => rmSync(scratch, { recursive: true, force: true }));

/** The compose file with a fault in it. */
function planted(name: string, right: string, wrong: string): string {
  const faulty = join(scratch, `${name}.yml`);
  if (!yaml.includes(right)) throw new Error(`the file has no ${right}`);
  writeFileSync(faulty, yaml.replace(right, wrong));
  return faulty;
}

test('the compose file is of the specification', async (t) => {
  t.timeout(240_000);
  const { code, output } = await checkComposeSchema(file);
  t.is(code, 0, output);
});

test('a word that the specification does not have is found', async (t) => {
  t.timeout(240_000);
  const { code, output } = await checkComposeSchema(planted('schema', 'read_only: true', 'readonly: true'));
  t.is(code, 1, output);
  t.regex(output, /readonly/);
});

test('Docker Compose itself reads the file', async (t) => {
  t.timeout(240_000);
  const { code, output } = await compose('-f', file, '--profile', 'demo', 'config', '--quiet');
  t.is(code, 0, output);
});

test('Docker Compose refuses to depend on, mount or join what is not there', async (t) => {
  t.timeout(240_000);
  const faults = [
    ['dependency', 'databases: { condition:', 'database: { condition:'],
    ['volume', 'volumes: ["secrets:/secrets"]', 'volumes: ["secretes:/secrets"]'],
    ['network', 'networks: [services, temporal]', 'networks: [services, temporary]'],
  ] as const;
  for (const [name, right, wrong] of faults) {
    const { code, output } = await compose('-f', planted(name, right, wrong), 'config', '--quiet');
    t.not(code, 0, name);
    t.regex(output, /undefined/, name);
  }
});

test('the Dockerfile has no fault that hadolint knows', async (t) => {
  t.timeout(240_000);
  const { code, output } = await hadolint(dockerfile);
  t.is(code, 0, output);
});

test('hadolint finds an image without a tag', async (t) => {
  t.timeout(240_000);
  const { code, output } = await hadolint(dockerfile.replace('node:24.21.0-trixie-slim', 'node'));
  t.is(code, 1);
  t.regex(output, /DL3006/);
});
