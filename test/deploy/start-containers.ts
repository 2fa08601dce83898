import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { findTemporalCli, startPostgres, startTemporal, toolsFolder } from '@beaver/temporal/dev';
import type { ComposeModel, ComposeService } from './compose-model.ts';
import type { Host } from './host.ts';
import type { Layout } from './layout.ts';

const PATIENCE_MS = 60_000;

/** What a job has written, or a server that answers its health check. */
export interface Started {
  readonly output: () => string;
  /** As `docker compose stop`; gives the exit code. Jobs have ended. */
  readonly stop: () => Promise<number | null>;
}

/** Starts what a compose service depends on, and then itself, each once and under its own conditions. */
export function startContainers(
  model: ComposeModel,
  host: Host,
  layoutOf: (service: ComposeService) => Promise<Layout>,
): { up(name: string): Promise<Started>; down(): Promise<void> } {
  const started = new Map<string, Promise<Started>>();

  const up = (name: string): Promise<Started> => {
    const starting = started.get(name) ?? begin(name);
    started.set(name, starting);
    return starting;
  };

  async function begin(name: string): Promise<Started> {
    const service = model.services[name];
    if (service === undefined) throw new Error(`${name} is no service`);
    await Promise.all(Object.keys(service.depends_on ?? {}).map(up));
    if (service.build === undefined) return standIn(name, service, host);
    const layout = await layoutOf(service);
    const command = service.command ?? layout.command;
    const env = host.environment(service, layout);
    if (service.healthcheck) return serve(name, service, host, command, layout.cwd, env);
    const { code, output } = await host.run(command, layout.cwd, env);
    if (code !== 0) throw new Error(`${name} ended with ${code}: ${output}`);
    return { output: () => output, stop: async () => code };
  }

  /** Newest first: nobody loses what it stands on. */
  const down = async () => {
    const all = await Promise.allSettled([...started.values()].toReversed());
    for (const each of all) if (each.status === 'fulfilled') await each.value.stop();
  };
  return { up, down };
}

async function serve(
  name: string,
  service: ComposeService,
  host: Host,
  command: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<Started> {
  const child = spawn(host.node, command.slice(1), { cwd, env, ...host.user(cwd), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const [, ...check] = service.healthcheck?.test ?? [];
  for (const until = Date.now() + PATIENCE_MS; ; await pause(200)) {
    if ((await host.run(check, cwd, env)).code === 0) break;
    if (hasEnded(child) || Date.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`${name} is not ready: ${output}`);
    }
  }
  return { output: () => output, stop: () => end(child) };
}

/** What comes as somebody else's image has its place taken by what the tests run on. */
async function standIn(name: string, service: ComposeService, host: Host): Promise<Started> {
  const output = () => '';
  if (name === 'postgres') {
    const password = host.secret(service, 'password');
    const options = { folder: `${host.folder}/postgres`, port: host.port(5432), password, throwaway: true };
    const { stop } = await startPostgres({ ...options, logFile: host.log(name) });
    return { output, stop: () => stop().then(() => 0) };
  }
  if (name === 'temporal') {
    const cli = await findTemporalCli({ env: process.env, tools: toolsFolder });
    const { stop } = await startTemporal({ cli: cli.path, port: host.port(7233), logFile: host.log(name) });
    return { output, stop: () => stop().then(() => 0) };
  }
  return { output, stop: async () => 0 };
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

function end(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    if (hasEnded(child)) return resolve(child.exitCode);
    child.once('exit', (code) => resolve(code));
    child.kill('SIGTERM');
  });
}
