import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Connection } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { type ChosenTemporal, temporalEnvironment } from './choose-temporal.ts';
import { findTemporalCli } from './find-temporal-cli.ts';
import { prepareNamespace, terminateOpenRuns } from './prepare-namespace.ts';
import type { Progress } from './progress.ts';
import { startTemporal } from './start-temporal.ts';
import { type SystemFolder, toolsFolder } from './system-folder.ts';

/** A Temporal server with a namespace that is ready for us. */
export interface OpenTemporal {
  readonly address: string;
  readonly namespace: string;
  readonly ui: string;
  /** TEMPORAL_* for the processes that talk to it. */
  readonly environment: NodeJS.ProcessEnv;
  /** Undefined when the server is not ours. */
  readonly pid?: number;
  readonly stop: () => Promise<void>;
}

/** Which server, and where one of our own is to lie and listen. */
export interface TemporalRequest {
  readonly chosen: ChosenTemporal;
  readonly reset: boolean;
  readonly folder: SystemFolder;
  /** Where our own is to listen, and its Web UI. */
  readonly url: string;
  readonly ui: string;
  readonly env: NodeJS.ProcessEnv;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** Starts the server when it is to be ours; makes the namespace and registers the search attributes in every case. */
export async function openTemporal(request: TemporalRequest): Promise<OpenTemporal> {
  const { chosen, progress } = request;
  const server = chosen.kind === 'own' ? await startOwn(request) : useOther(chosen, request.folder);
  try {
    await progress.step(
      'Temporal namespace and search attributes',
      () => prepare(server, request.reset && chosen.kind !== 'own'),
      (terminated) =>
        [server.namespace, terminated > 0 ? `open runs terminated: ${terminated}` : ''].filter(Boolean).join(', '),
    );
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

function useOther(chosen: Exclude<ChosenTemporal, { kind: 'own' }>, folder: SystemFolder): OpenTemporal {
  const { address, namespace, ui } = chosen;
  const environment =
    chosen.kind === 'told' ? chosen.environment : temporalEnvironment(address, namespace, folder.temporalConfig);
  return { address, namespace, ui, environment, stop: async () => {} };
}

/** The development server always has this one, and its Web UI opens on it. */
const ownNamespace = 'default';

async function startOwn({ progress, reset, folder, url, ui, env, signal }: TemporalRequest): Promise<OpenTemporal> {
  const cli = await progress.step(
    'Temporal CLI',
    () => findTemporalCli({ env, tools: toolsFolder, signal }),
    ({ version, origin }) => `${version}, from ${origin}`,
  );
  const databaseFile = folder.temporalDatabase;
  if (reset) await rm(dirname(databaseFile), { recursive: true, force: true });
  const [port, uiPort] = [Number(new URL(url).port), Number(new URL(ui).port)];
  const server = await progress.step(
    'Temporal',
    () => startTemporal({ cli: cli.path, port, uiPort, databaseFile, logFile: folder.openLog('temporal'), signal }),
    ({ address }) => address,
  );
  return {
    ...server,
    ui,
    namespace: ownNamespace,
    environment: temporalEnvironment(server.address, ownNamespace, folder.temporalConfig),
  };
}

/** Gives the number of runs that were terminated, which is done only where the store isn't ours to wipe. */
async function prepare({ address, environment, namespace }: OpenTemporal, terminate: boolean): Promise<number> {
  const { connectionOptions } = loadClientConnectConfig({ overrideEnvVars: environment as Record<string, string> });
  const connection = await Connection.connect({ ...connectionOptions, connectTimeout: '10s' }).catch((error: Error) => {
    throw new Error(`Temporal at ${address} can't be used: ${error.message}`, { cause: error });
  });
  try {
    await prepareNamespace(connection, namespace);
    return terminate ? await terminateOpenRuns(connection, namespace) : 0;
  } finally {
    await connection.close();
  }
}
