import { readFileSync } from 'node:fs';
import { type CleanedEnv, cleanEnv, host, makeValidator, num, str, url } from 'envalid';

/** A PostgreSQL connection string. */
export const postgresUrl = makeValidator<string>((input) => {
  const { protocol } = new URL(input);
  if (protocol !== 'postgres:' && protocol !== 'postgresql:') throw new Error('not a postgres:// URL');
  return input;
});

/** A key for what a service keeps secret at rest: 32 bytes in base64. */
export const sealingKey = makeValidator<Buffer>((input) => {
  const key = Buffer.from(input, 'base64');
  if (key.length !== 32) throw new Error('not 32 bytes in base64');
  return key;
});

/** Where to listen; 0 asks the kernel for a free port. */
const listenPort = makeValidator<number>((input) => {
  const port = Number(input);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('not a port');
  return port;
});

/** What every process that calls services is told by its environment. */
const processSettings = {
  HOST: host({ default: '127.0.0.1' }),
  ISSUER_URL: url({ desc: 'who signs tokens' }),
  CLIENT_ID: str({ desc: 'machine client of this process' }),
  CLIENT_SECRET: str(),
  LOG_LEVEL: str({ choices: ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], default: 'info' }),
  OTEL_EXPORTER_OTLP_ENDPOINT: url({ default: undefined, desc: 'traces are sent only when set' }),
};

/** What the worker is told. */
export const workerSettings = {
  ...processSettings,
  HEALTH_PORT: listenPort({ default: 0 }),
  MAX_CACHED_WORKFLOWS: num({ default: 1000, desc: 'workflows kept in memory; 0 replays each task, as a test' }),
};

/** What every service is told. */
export const serviceSettings = {
  ...processSettings,
  PORT: listenPort({ default: 0 }),
  PUBLIC_URL: url({ default: undefined, desc: 'own address as others see it' }),
  DATABASE_URL: postgresUrl({ desc: 'as the tenant-bound role' }),
  PLATFORM_DATABASE_URL: postgresUrl({ desc: 'as the platform role' }),
};

export type ServiceConfig = Readonly<CleanedEnv<typeof serviceSettings>>;

/**
 * Reads the environment into a frozen, typed object, or ends the process listing every fault at once: a deployment is
 * mended in one go. A secret may come as `NAME_FILE`, the path of a file that holds it.
 */
export function readConfig<Settings extends object>(env: NodeJS.ProcessEnv, settings: Settings): CleanedEnv<Settings> {
  const filled: NodeJS.ProcessEnv = { ...env };
  const unreadable: string[] = [];
  for (const name of Object.keys(settings)) {
    const file = env[`${name}_FILE`];
    if (file === undefined) continue;
    try {
      filled[name] = readFileSync(file, 'utf8').trimEnd();
    } catch (error) {
      unreadable.push(`${name}_FILE: ${(error as Error).message}`);
    }
  }
  return cleanEnv(filled, settings, {
    reporter: ({ errors }) => {
      const faults = Object.entries(errors).map(
        ([name, error]) => `${name}: ${(error as Error).message || 'is missing'}`,
      );
      endOn([...unreadable, ...faults]);
    },
  });
}

function endOn(faults: string[]): void {
  if (faults.length === 0) return;
  const lines = faults.map((fault) => `  - ${fault}`).join('\n');
  process.stderr.write(`The configuration has ${faults.length} fault(s):\n${lines}\n`);
  process.exit(78); // EX_CONFIG of sysexits(3): a supervisor should not retry
}
