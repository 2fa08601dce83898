import { existsSync, readdirSync, readFileSync } from 'node:fs';

/**
 * Test files of a folder that share one running service (its `one-service.ts`). `npm test` runs them in one process, since
 * a service costs seconds of CPU to start; a file that is named is run alone.
 */
export const filesTogether = (folder: URL): URL[] =>
  existsSync(new URL('one-service.ts', folder))
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.test.ts'))
        .map((name) => new URL(name, folder))
        .filter((file) => readFileSync(file, 'utf8').includes("from './one-service.ts'"))
    : [];

/**
 * Declares the tests of all of them, for the process that runs this. AVA takes what is declared in one go: all files are
 * loaded while the service starts, and go on when it has; so none of them may wait for anything else before its tests.
 */
export async function runTogether(folder: URL): Promise<void> {
  await Promise.all(filesTogether(folder).map((file) => import(file.href)));
}
