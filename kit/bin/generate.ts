/**
 * Bundles each service's openapi.yml and makes its types, so that both are one file that an image can hold.
 * `--check` writes nothing and fails when what is committed is not what would be made.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import openapiTS, { astToString } from 'openapi-typescript';

const execute = promisify(execFile);
const NOTICE = 'Made by `npm run generate` from openapi.yml. Do not edit.';
const root = new URL('../../', import.meta.url);
const flags = process.argv.slice(2);
const check = flags.includes('--check');
const named = flags.filter((flag) => !flag.startsWith('--'));

const everywhere = async () => [
  'kit/test/note-service',
  ...(await readdir(new URL('services/', root))).map((name) => `services/${name}`),
];
const services =
  named.length > 0 ? named.map((name) => (name.includes('/') ? name : `services/${name}`)) : await everywhere();
const stale = (await Promise.all(services.map(generate))).flat();
if (stale.length > 0) {
  process.stderr.write(`Not current; run npm run generate:\n${stale.map((file) => `  ${file}\n`).join('')}`);
  process.exitCode = 1;
}

async function generate(service: string): Promise<string[]> {
  const folder = `${service}/src/generated/`;
  const bundle = await bundled(service);
  const types = astToString(await openapiTS(bundle, { alphabetize: true, defaultNonNullable: false }));
  await mkdir(new URL(folder, root), { recursive: true });
  const files = { 'openapi.json': `${bundle}\n`, 'contract.ts': `// ${NOTICE}\n${types}` };
  const changed = await Promise.all(Object.entries(files).map(([name, text]) => put(folder + name, text)));
  return changed.flat();
}

async function bundled(service: string): Promise<string> {
  const target = await mkdtemp(join(tmpdir(), 'contract-'));
  const output = join(target, 'openapi.json');
  const redocly = fileURLToPath(new URL('node_modules/@redocly/cli/bin/cli.js', root));
  try {
    await execute(process.execPath, [redocly, 'bundle', `${service}/openapi.yml`, '-o', output], {
      cwd: fileURLToPath(root),
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    });
    return await readFile(output, 'utf8');
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    throw new Error(`${service}/openapi.yml: ${stderr ?? message}`, { cause: error });
  } finally {
    await rm(target, { recursive: true });
  }
}

async function put(path: string, text: string): Promise<string[]> {
  const file = new URL(path, root);
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before === text) return [];
  if (check) return [path];
  await writeFile(file, text);
  process.stdout.write(`made ${path}\n`);
  return [];
}
