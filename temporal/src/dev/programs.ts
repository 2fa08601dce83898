import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Databases } from './databases.ts';
import { inheritedEnvironment, withoutTemporal } from './inherited-environment.ts';
import type { Program } from './launch-process.ts';
import { repository } from './repository.ts';
import {
  gatewayEnvironment,
  mailSinkEnvironment,
  type ServiceDefinition,
  type Surroundings,
  serviceEnvironment,
  workerEnvironment,
} from './services.ts';
import type { SystemFolder } from './system-folder.ts';

function program(name: string, main: readonly string[], env: NodeJS.ProcessEnv, folder: SystemFolder): Program {
  return {
    name,
    entry: join(repository, ...main),
    cwd: repository,
    env: { ...withoutTemporal(inheritedEnvironment(process.env)), ...env },
    logFile: folder.openLog(name),
  };
}

/** One of the six services. */
export const serviceProgram = (
  service: ServiceDefinition,
  surroundings: Surroundings,
  databases: Databases,
  folder: SystemFolder,
): Program => {
  const database = databases[service.name];
  if (database === undefined) throw new Error(`${service.name} has no database`);
  return program(
    service.name,
    ['services', service.name, 'src', 'main.ts'],
    serviceEnvironment(service, surroundings, database),
    folder,
  );
};

/** The process that runs workflows and activities. */
export const workerProgram = (surroundings: Surroundings, folder: SystemFolder): Program =>
  program('worker', ['temporal', 'src', 'worker.ts'], workerEnvironment(surroundings), folder);

/** Somebody else's house: it gets nothing of ours but an address and a file. */
export function gatewayProgram(url: string, folder: SystemFolder): Program {
  mkdirSync(dirname(folder.gatewayData), { recursive: true, mode: 0o700 });
  const env = gatewayEnvironment(url, folder.gatewayData);
  return program('sandbox-gateway', ['test', 'sandbox-gateway', 'src', 'main.ts'], env, folder);
}

/** Takes the mails that would go to buyers. */
export const mailSinkProgram = (urls: Surroundings['urls'], folder: SystemFolder): Program =>
  program('mail-sink', ['test', 'mail-sink', 'src', 'main.ts'], mailSinkEnvironment(urls), folder);
