import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from '@beaver/temporal/dev';
import test from 'ava';
import { run } from '../programs/run-program.ts';
import { type ComposeModel, type ComposeService, readCompose } from './compose-model.ts';
import { instructionsOf, readStages, withArguments } from './dockerfile.ts';
import { settingsOf } from './settings.ts';

const services = readdirSync(join(repository, 'services'));
const secrets = mkdtempSync(join(tmpdir(), 'beaver-secrets-'));
let model: ComposeModel;
let all: [string, ComposeService][];
const named = (name: string) => model.services[name] as ComposeService;

test.before(async (t) => {
  t.timeout(240_000);
  model = await readCompose();
  all = Object.entries(model.services);
  const env = { ...process.env, SECRETS_FOLDER: secrets, POSTGRES_ADDRESS: 'postgres:5432' };
  const { code, output } = await run(process.execPath, [join(repository, 'temporal/bin/make-secrets.ts')], { env });
  t.is(code, 0, output);
});

test.after.always(() => rmSync(secrets, { recursive: true, force: true }));

/** The environment as its process sees it, with the secrets that the first job makes. */
function environmentOf({ environment = {}, volumes = [] }: ComposeService): Record<string, string> {
  const own = volumes.find(({ source }) => source === 'secrets')?.volume?.subpath ?? '';
  const here = (value: string) => value.replace(/^[/]secrets/, join(secrets, own));
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, here(value)]));
}

/** In which folder of the repository a container's command runs. */
function workdirOf({ build }: ComposeService): string {
  const moves = instructionsOf(readStages(), build?.target ?? '').filter(({ keyword }) => keyword === 'WORKDIR');
  return withArguments(moves.at(-1)?.words[0] ?? '', build?.args ?? {}).replace('/app/', '');
}

test('each service of the repository has a container, and one that migrates its database before', (t) => {
  for (const name of services) {
    const [container, migrations] = [named(name), named(`${name}-migrations`)];
    for (const { build } of [container, migrations]) t.is(build?.args?.SERVICE, `services/${name}`);
    t.is(container.image, migrations.image);
    t.is(container.depends_on?.[`${name}-migrations`]?.condition, 'service_completed_successfully');
    t.is(migrations.depends_on?.databases?.condition, 'service_completed_successfully');
  }
});

for (const name of [...services, 'worker', 'sandbox-gateway', 'mail-sink']) {
  test(`${name} is given every setting it needs, and none that it does not know`, async (t) => {
    const workdir = workdirOf(named(name));
    const environment = environmentOf(named(name));
    const known = await settingsOf(`${workdir}/src/config.ts`, environment);
    const temporals = /^TEMPORAL_(ADDRESS|NAMESPACE)$/; // the client's own
    t.deepEqual(
      Object.keys(environment).filter((each) => !known.includes(each) && !temporals.test(each)),
      [],
    );
    t.is(environment.CLIENT_ID ?? name, name);
  });
}

test('a setting that is missing is found', async (t) => {
  const { ENTITY_URL: _, ...environment } = environmentOf(named('order-service'));
  await t.throwsAsync(settingsOf('services/order-service/src/config.ts', environment), { message: /ENTITY_URL/ });
});

test('each container is shown its own secrets alone, which the first job makes', (t) => {
  const made = readdirSync(secrets, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const shown = all.flatMap(([name, { volumes = [] }]) =>
    volumes.filter(({ source }) => source === 'secrets').map((mount) => ({ name, mount })),
  );
  for (const { name, mount } of shown) {
    if (name === 'secrets' || name === 'databases') continue;
    t.is(mount.volume?.subpath, name === 'temporal-schema' ? 'temporal' : name);
    t.true(mount.read_only && mount.volume?.nocopy, name);
  }
  t.deepEqual(
    [...new Set(shown.flatMap(({ mount }) => mount.volume?.subpath ?? []))].sort(),
    made.map(({ name }) => name).sort(),
  );
});

test('each secret that is named is there', (t) => {
  for (const [name, service] of all) {
    for (const [variable, file] of Object.entries(environmentOf(service))) {
      if (variable.endsWith('_FILE') && file.startsWith(secrets)) t.true(existsSync(file), `${name}: ${file}`);
    }
  }
});

test('each command is a file of the image', (t) => {
  for (const [name, service] of all) {
    if (service.build === undefined) continue;
    const cmd = instructionsOf(readStages(), service.build.target).findLast(({ keyword }) => keyword === 'CMD');
    const [node, file = ''] = service.command ?? (JSON.parse(cmd?.words.join(' ') ?? '[]') as string[]);
    t.is(node, 'node', name);
    t.true(existsSync(join(repository, workdirOf(service), file)), `${name}: ${file}`);
  }
});

test('each address names a container on a common network, and the port it listens at', (t) => {
  for (const [name, { environment = {}, networks = {} }] of all) {
    for (const [variable, value] of Object.entries(environment)) {
      const [, host = '', port] = /^(?:(?:http|smtp):\/\/)?([a-z][a-z-]*):(\d+)$/.exec(value) ?? [];
      if (host === '' || name === 'secrets') continue;
      const other = named(host);
      t.truthy(other, `${name}: ${variable}`);
      t.true(
        Object.keys(networks).some((network) => network in (other.networks ?? {})),
        `${name}: ${variable}`,
      );
      const { PORT = host === 'postgres' ? '5432' : '7233', SMTP_PORT } = other.environment ?? {};
      t.is(port, value.startsWith('smtp:') ? SMTP_PORT : PORT, `${name}: ${variable}`);
    }
  }
});

test('ports are published on this machine alone, and neither PostgreSQL nor Temporal', (t) => {
  for (const [name, { ports = [], environment = {} }] of all) {
    for (const { host_ip, target, published } of ports) {
      t.is(host_ip, '127.0.0.1', name);
      t.is(String(target), published, name);
      t.is(environment.PORT ?? environment.TEMPORAL_UI_PORT, published, name);
    }
  }
  t.deepEqual([named('postgres').ports, named('temporal').ports], [undefined, undefined]);
  t.deepEqual([model.networks.postgres?.internal, model.networks.temporal?.internal], [true, true]);
  for (const name of ['postgres', 'temporal']) {
    t.true(Object.keys(named(name).networks ?? {}).every((network) => model.networks[network]?.internal));
  }
});

test('each server is asked whether it is ready, at a path that it has', (t) => {
  for (const [name, { build, healthcheck, restart }] of all) {
    t.is(healthcheck !== undefined, restart === 'unless-stopped', name);
    const [, path = ''] = /(\/\w+)`/.exec(healthcheck?.test.join(' ') ?? '') ?? [];
    if (build === undefined || healthcheck === undefined) continue;
    const source = {
      service: `services/${name}/openapi.yml`,
      worker: 'temporal/src/health-server.ts',
      'mail-sink': 'test/mail-sink/src/app.ts',
    };
    const file = source[build.target as keyof typeof source] ?? 'test/sandbox-gateway/src/routes.ts';
    t.true(readFileSync(join(repository, file), 'utf8').includes(path), `${name}: ${path}`);
  }
});

test('no container is root, may become it, or may write where it need not', (t) => {
  for (const [name, { build, user, read_only, cap_drop, security_opt, deploy }] of all) {
    const inherited = instructionsOf(readStages(), build?.target ?? '').findLast(({ keyword }) => keyword === 'USER');
    t.regex(user ?? inherited?.words[0] ?? '', /^[1-9]\d*:[1-9]\d*$/, name);
    t.true(read_only, name);
    t.deepEqual(cap_drop, ['ALL'], name);
    t.deepEqual(security_opt, ['no-new-privileges:true'], name);
    t.deepEqual(Object.keys(deploy?.resources?.limits ?? {}).sort(), ['cpus', 'memory', 'pids'], name);
  }
});

test('each image has a version; our own is that of package.json', (t) => {
  const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { version: string };
  for (const [name, { image, build }] of all) {
    if (build) t.regex(image, new RegExp(`^beaver/[a-z-]+:${version}$`), name);
    else t.regex(image, /^[a-z]+(\/[a-z-]+)?:\d+\.\d+[\d.]*(-[a-z]+)?$/, name);
  }
});

test('a container is given longer to stop than its process takes', (t) => {
  const longest = find('kit/src/http/web-app.ts', /LONGEST_REQUEST_MS = ([\d_]+)/);
  const forced = find('temporal/src/worker.ts', /shutdownForceTime: '(\d+)s'/) * 1000;
  const deadline = find('kit/src/process/end-on.ts', /DRAIN_DEADLINE_MS \?\? ([\d_]+)/);
  t.true(deadline > longest && deadline > forced);
  for (const name of [...services, 'worker'])
    t.true(Number.parseInt(named(name).stop_grace_period ?? '', 10) * 1000 > deadline, name);
});

test('PostgreSQL takes as many connections as all may open', (t) => {
  const pool = (role: string) => find('kit/src/database/database.ts', new RegExp(`CONNECTIONS = .*${role}: (\\d+)`));
  const temporal = 4 * (20 + 10); // its four parts, each with a pool for either database
  const most = services.length * (pool('app') + pool('platform')) + temporal;
  const [, allowed] = /max_connections=(\d+)/.exec(named('postgres').command?.join(' ') ?? '') ?? [];
  t.true(Number(allowed) > most);
});

/** @throws when the number does not stand there: the comparison would say nothing */
function find(file: string, pattern: RegExp): number {
  const [, digits] = pattern.exec(readFileSync(join(repository, file), 'utf8')) ?? [];
  if (digits === undefined) throw new Error(`${file} has nothing like ${pattern}`);
  return Number(digits.replaceAll('_', ''));
}
