import { taskQueue } from '@beaver/workflows/contract';
import { chooseTemporal } from './choose-temporal.ts';
import { claimFolder } from './claim-folder.ts';
import { Crew } from './crew.ts';
import { openPostgres, prepareDatabases } from './databases.ts';
import { type Endpoints, EndpointsFile } from './endpoints.ts';
import { openTemporal } from './open-temporal.ts';
import { takeUrls } from './ports.ts';
import { ProcessRegister } from './process-register.ts';
import { gatewayProgram, mailSinkProgram, serviceProgram, workerProgram } from './programs.ts';
import { keepSecrets } from './secrets.ts';
import { seedDemoShop } from './seed-demo-shop.ts';
import { type Surroundings, secretHolders, services, smtpUrl } from './services.ts';
import { emptyFolder, systemFolder } from './system-folder.ts';
import type { SystemOptions } from './system-options.ts';
import { together } from './together.ts';
import { watchSources } from './watch-sources.ts';

/** The whole system on this machine, ready. */
export interface RunningSystem {
  readonly endpoints: Endpoints;
  /** Ends everything, in order, within 10 s. */
  stop(): Promise<void>;
}

/**
 * The one way to start the system: `npm start` and the tests both come here. Throws, with everything ended again, when
 * a part does not come up or `abort` fires meanwhile.
 */
export async function startSystem(options: SystemOptions, abort = new AbortController()): Promise<RunningSystem> {
  await using started = new AsyncDisposableStack();
  const { progress, env, reset } = options;
  const { signal } = abort;
  const folder = systemFolder(options.dataFolder);
  started.defer(claimFolder(folder.path));
  const register = new ProcessRegister(folder.processes);
  const left = await register.endLeftovers();
  if (left.length > 0) progress.say(`ended what an earlier start had left running: ${left.join(', ')}`);
  started.defer(() => register.remove());
  const endpointsFile = new EndpointsFile(folder.endpoints);

  if (reset) await emptyFolder(folder);
  const secrets = keepSecrets(folder.secrets, secretHolders);
  const chosen = await chooseTemporal(env, options.ownTemporal, progress);
  const urls = await takeUrls(
    options.portBase,
    { postgres: !env.DATABASE_URL, temporal: chosen.kind === 'own' },
    folder.ports,
  );

  const crew = new Crew(register, endpointsFile, progress);
  started.defer(() => crew.stopServers());
  started.defer(() => crew.stop());
  const openDatabases = async () => {
    const begin = () =>
      openPostgres(env.DATABASE_URL, reset, { folder, url: urls.postgres, password: secrets.postgres, signal });
    const postgres = await progress.step('PostgreSQL', begin, ({ host, port, home }) =>
      home === undefined || home === folder.postgres ? `${host}:${port}` : `${host}:${port}, its data in ${home}`,
    );
    crew.addServer('postgres', postgres, 'SIGINT');
    const prepare = () => prepareDatabases(postgres.adminUrl, secrets, signal);
    return { postgres, databases: await progress.step('databases and migrations', prepare) };
  };
  const openWorkflows = async () => {
    const own = { url: urls.temporal, ui: urls['temporal-ui'] };
    const opened = await openTemporal({ chosen, folder, reset, ...own, env, progress, signal });
    crew.addServer('temporal', opened, 'SIGTERM');
    return opened;
  };
  const gateway = gatewayProgram(urls['sandbox-gateway'], folder);
  const [{ postgres, databases }, temporal] = await together(abort, [
    openDatabases(),
    openWorkflows(),
    crew.start(gateway, urls['sandbox-gateway'], signal),
    crew.start(mailSinkProgram(urls, folder), urls['mail-sink'], signal),
  ]);

  const surroundings: Surroundings = { urls, secrets, temporal: temporal.environment, temporalUi: temporal.ui };
  await together(abort, [
    ...services.map((each) =>
      crew.start(serviceProgram(each, surroundings, databases, folder), urls[each.name], signal),
    ),
    crew.start(workerProgram(surroundings, folder), urls.worker, signal),
  ]);
  const seed = () => seedDemoShop({ urls, file: folder.demo, password: secrets.demoPassword, signal });
  const demo = await progress.step('demo shop', seed, ({ email }) => email);

  const { host, port, user, password } = postgres;
  const endpoints: Endpoints = {
    version: 1,
    services: Object.fromEntries(services.map(({ name }) => [name, urls[name]])),
    temporal: { address: temporal.address, namespace: temporal.namespace, ui: temporal.ui, taskQueues: [taskQueue] },
    worker: { health: urls.worker },
    sandboxGateway: urls['sandbox-gateway'],
    mail: { smtp: smtpUrl(urls), inbox: urls['mail-sink'] },
    postgres: { host, port, user, password },
    pids: register.pids,
    demo,
  };
  endpointsFile.write(endpoints);
  started.defer(() => endpointsFile.remove());
  if (options.watch) started.defer(watchSources(crew, progress));
  const running = started.move();
  return { endpoints, stop: () => running.disposeAsync() };
}
