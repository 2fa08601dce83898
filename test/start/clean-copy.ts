import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repository } from '@beaver/temporal/dev';

/** A clone as somebody gets it, but with this one's dependencies: installing them again would take half a minute. */
export interface CleanCopy {
  readonly folder: string;
  remove(): void;
}

/** Everything git knows or would add; `node_modules` is made of links, except that our own packages are the copy's. */
export function cleanCopy(): CleanCopy {
  const folder = mkdtempSync(join(tmpdir(), 'beaver-clone-'));
  chmodSync(folder, 0o755);
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: repository,
    encoding: 'utf8',
  });
  for (const file of listed.split('\0').filter((name) => name !== '' && existsSync(join(repository, name)))) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    cpSync(join(repository, file), join(folder, file));
  }
  linkDependencies(join(repository, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function linkDependencies(from: string, to: string): void {
  mkdirSync(join(to, '@beaver'), { recursive: true });
  for (const name of readdirSync(from).filter((each) => each !== '@beaver'))
    symlinkSync(join(from, name), join(to, name));
  for (const name of readdirSync(join(from, '@beaver'))) {
    symlinkSync(readlinkSync(join(from, '@beaver', name)), join(to, '@beaver', name));
  }
}
