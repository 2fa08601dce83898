import { join } from 'node:path';
import {
  checkAdministrator,
  dropDatabase,
  isolateSharedDatabases,
  type ProvisionedDatabase,
  provisionDatabase,
} from '@beaver/kit/provision';
import { inheritedEnvironment, withoutTemporal } from './inherited-environment.ts';
import { removePostgresHome } from './postgres-home.ts';
import { repository } from './repository.ts';
import { runToEnd } from './run-to-end.ts';
import type { Secrets } from './secrets.ts';
import { type ServiceDefinition, services } from './services.ts';
import { type PostgresServer, startPostgres } from './start-postgres.ts';
import type { SystemFolder } from './system-folder.ts';

/** PostgreSQL's SQLSTATE invalid_password. */
const wrongPassword = '28P01';

interface OwnPostgres {
  readonly folder: SystemFolder;
  readonly url: string;
  readonly password: string;
  readonly signal: AbortSignal;
}

/** DATABASE_URL's server, of which only our six databases are touched; otherwise one of our own. */
export async function openPostgres(
  told: string | undefined,
  reset: boolean,
  own: OwnPostgres,
): Promise<PostgresServer> {
  if (told) {
    await tryAdministrator(told);
    if (reset) await Promise.all(services.map(({ database }) => dropDatabase(told, database)));
    return serverAt(told);
  }
  const { folder, url, password, signal } = own;
  if (reset) await removePostgresHome({ wanted: folder.postgres, identity: password });
  const port = Number(new URL(url).port);
  const server = await startPostgres({
    folder: folder.postgres,
    port,
    password,
    logFile: folder.openLog('postgres'),
    signal,
  });
  try {
    await isolateSharedDatabases(server.adminUrl);
    return server;
  } catch (error) {
    await server.stop();
    if ((error as { code?: string }).code !== wrongPassword) throw error;
    throw new Error(`${folder.postgres} and ${folder.secrets} don't belong together. --reset starts empty.`, {
      cause: error,
    });
  }
}

/** Every service's roles, database and migrations, by the service's name; may be repeated. */
export async function prepareDatabases(adminUrl: string, secrets: Secrets, signal: AbortSignal): Promise<Databases> {
  const prepared = await Promise.all(
    services.map(async (each) => [each.name, await prepareDatabase(each, adminUrl, secrets, signal)] as const),
  );
  return Object.fromEntries(prepared);
}

/** A service's name → the URLs of its three roles. */
export type Databases = Readonly<Record<string, ProvisionedDatabase>>;

async function prepareDatabase(
  { name, database }: ServiceDefinition,
  adminUrl: string,
  secrets: Secrets,
  signal: AbortSignal,
): Promise<ProvisionedDatabase> {
  const passwords = secrets.databases[database];
  if (passwords === undefined) throw new Error(`no passwords for ${database}`);
  const urls = await provisionDatabase({ adminUrl, database, passwords });
  await runToEnd(process.execPath, [join(repository, 'services', name, 'src', 'migrate.ts')], {
    cwd: repository,
    env: { ...withoutTemporal(inheritedEnvironment(process.env)), OWNER_DATABASE_URL: urls.owner },
    signal,
  });
  return urls;
}

async function tryAdministrator(url: string): Promise<void> {
  try {
    await checkAdministrator(url);
  } catch (error) {
    const { message, code } = error as { message?: string; code?: string };
    throw new Error(`DATABASE_URL can't be used: ${message || code}`, { cause: error });
  }
}

function serverAt(adminUrl: string): PostgresServer {
  const { hostname, port, username, password } = new URL(adminUrl);
  return {
    adminUrl,
    host: hostname,
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    stop: async () => {},
  };
}
