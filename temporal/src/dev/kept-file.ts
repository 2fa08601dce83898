import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Written beside and renamed, so that nobody ever reads half of it; 0600, since these files hold secrets. */
export function writeKeptFile(file: string, content: object): void {
  const beside = `${file}.${process.pid}.new`;
  writeFileSync(beside, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  chmodSync(beside, 0o600);
  renameSync(beside, file);
}

/** Undefined when there is none. Throws when it can't be parsed: it was not written by this project. */
export function readKeptFile(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is damaged; remove it, or start with --reset.`, { cause: error });
  }
}

/** No matter whether it is there. */
export const removeKeptFile = (file: string): void => rmSync(file, { force: true });
