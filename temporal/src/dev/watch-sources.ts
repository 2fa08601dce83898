import { existsSync, watch } from 'node:fs';
import { join, sep } from 'node:path';
import type { Crew } from './crew.ts';
import type { Progress } from './progress.ts';
import { repository } from './repository.ts';
import { services } from './services.ts';

/** An editor writes a file in several steps, and a checkout many files. */
const quiet = 200;

/** Folder → who runs its code. Workflows are code of the worker; services import their contract. */
const owners: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(services.map(({ name }) => [join('services', name, 'src'), [name]])),
  [join('kit', 'src')]: [...services.map(({ name }) => name), 'worker'],
  [join('workflows', 'src')]: ['worker', ...services.filter(({ temporal }) => temporal).map(({ name }) => name)],
  [join('activities', 'src')]: ['worker'],
  [join('temporal', 'src')]: ['worker'],
  [join('test', 'sandbox-gateway', 'src')]: ['sandbox-gateway'],
  [join('test', 'mail-sink', 'src')]: ['mail-sink'],
};

/**
 * Restarts those whose code has changed. Migrations run at a start only: undoing a half-written one is nobody's wish.
 */
export function watchSources(crew: Crew, progress: Progress): () => void {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const restart = () => {
    const names = [...changed];
    changed.clear();
    progress.say(`changed: ${names.join(', ')} ${names.length === 1 ? 'restarts' : 'restart'}`);
    crew.restart(names).catch((error: Error) => progress.alarm(error.message));
  };
  const watchers = Object.entries(owners)
    .filter(([folder]) => existsSync(join(repository, folder)))
    .map(([folder, names]) =>
      watch(join(repository, folder), { recursive: true }, (_event, file) => {
        if (file?.startsWith(`dev${sep}`) && folder === join('temporal', 'src')) return; // the launcher itself
        for (const name of names) changed.add(name);
        clearTimeout(timer);
        timer = setTimeout(restart, quiet);
      }),
    );
  return () => {
    clearTimeout(timer);
    for (const each of watchers) each.close();
  };
}
