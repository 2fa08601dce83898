/**
 * Job of docker-compose.yml: each service's database and roles, and Temporal's, on the PostgreSQL of this machine. It
 * sets all passwords, so it alone reads all secrets.
 */
import { join } from 'node:path';
import { readConfig } from '@beaver/kit/process';
import { isolateSharedDatabases, provisionDatabase } from '@beaver/kit/provision';
import { str } from 'envalid';
import { administratorUrl } from '../src/deploy/secret-files.ts';
import { provisionTemporal } from '../src/deploy/temporal-databases.ts';
import { readKeptFile } from '../src/dev/kept-file.ts';
import type { Secrets } from '../src/dev/secrets.ts';

const { SECRETS_FOLDER, POSTGRES_ADDRESS } = readConfig(process.env, {
  SECRETS_FOLDER: str(),
  POSTGRES_ADDRESS: str({ desc: 'host:port' }),
});
const file = join(SECRETS_FOLDER, 'secrets.json');
const secrets = readKeptFile(file) as Secrets | undefined;
if (secrets === undefined) throw new Error(`${file} is not there: make-secrets.ts comes first`);

const adminUrl = administratorUrl(secrets, POSTGRES_ADDRESS);
await isolateSharedDatabases(adminUrl);
for (const [database, passwords] of Object.entries(secrets.databases)) {
  await provisionDatabase({ adminUrl, database, passwords });
  process.stdout.write(`${database} is ready\n`);
}
await provisionTemporal(adminUrl, secrets.temporal);
process.stdout.write('the databases of Temporal are ready\n');
