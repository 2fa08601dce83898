import { roleUrls } from '@beaver/kit/provision';
import type { Secrets } from '../dev/secrets.ts';
import { serviceSecrets, services } from '../dev/services.ts';

/** Who reads a folder of secrets → file → content. A file is named as the variable that it fills, where there is one. */
type SecretFiles = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** @param address host:port, as the containers reach PostgreSQL */
export const administratorUrl = ({ postgres }: Secrets, address: string): string =>
  `postgres://postgres:${postgres}@${address}/postgres`;

/**
 * A folder for each container, so that one that is broken into gives away its own secrets alone: a service does not
 * even know the password of the role that owns its tables.
 */
export function secretFiles(secrets: Secrets, adminUrl: string): SecretFiles {
  const folders: Record<string, Record<string, string>> = {
    postgres: { password: secrets.postgres },
    temporal: { password: secrets.temporal },
    worker: { CLIENT_SECRET: secrets.machineClients.worker as string },
    'demo-shop': { DEMO_PASSWORD: secrets.demoPassword },
  };
  for (const service of services) {
    const { name, database } = service;
    const passwords = secrets.databases[database];
    if (passwords === undefined) throw new Error(`no passwords for ${database}`);
    const urls = roleUrls({ adminUrl, database, passwords });
    folders[name] = serviceSecrets(service, secrets, urls) as Record<string, string>;
    folders[`${name}-migrations`] = { OWNER_DATABASE_URL: urls.owner };
  }
  return folders;
}
