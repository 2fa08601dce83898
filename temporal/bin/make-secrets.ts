/**
 * Job of docker-compose.yml: makes every secret at the first start, keeps them ever after, and lays out for each
 * container a folder with its own. It runs at each start, since a new version may bring a container that needs some.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '@beaver/kit/process';
import { str } from 'envalid';
import { administratorUrl, secretFiles } from '../src/deploy/secret-files.ts';
import { keepSecrets } from '../src/dev/secrets.ts';
import { secretHolders } from '../src/dev/services.ts';

const { SECRETS_FOLDER, POSTGRES_ADDRESS } = readConfig(process.env, {
  SECRETS_FOLDER: str(),
  POSTGRES_ADDRESS: str({ desc: 'host:port' }),
});
const secrets = keepSecrets(join(SECRETS_FOLDER, 'secrets.json'), secretHolders);
const folders = Object.entries(secretFiles(secrets, administratorUrl(secrets, POSTGRES_ADDRESS)));
for (const [holder, files] of folders) {
  const folder = join(SECRETS_FOLDER, holder);
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) write(join(folder, name), content);
}
process.stdout.write(`secrets for ${folders.length} containers\n`);

/** Readable by all: which user reads it is the image's choice, and only its own container sees the folder. */
function write(file: string, content: string): void {
  writeFileSync(`${file}.new`, content, { mode: 0o444 });
  renameSync(`${file}.new`, file);
}
