import { cpSync, mkdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { repository } from '@beaver/temporal/dev';
import { instructionsOf, isSent, readStages, type Stage, withArguments } from './dockerfile.ts';
import { run } from './run.ts';

/** What an image would hold below /app, and how it would be started. */
export interface Layout {
  /** Stands for /app. */
  readonly folder: string;
  /** In which a container's command runs. */
  readonly cwd: string;
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Lays out by hand what Docker would build: the Dockerfile's own COPY and npm lines, one after the other, in a folder.
 * The base image and the empty folders below / are not made.
 */
export async function layOut(target: string, args: Readonly<Record<string, string>>, folder: string): Promise<Layout> {
  return build(readStages(), target, args, folder);
}

async function build(
  stages: readonly Stage[],
  target: string,
  args: Readonly<Record<string, string>>,
  folder: string,
): Promise<Layout> {
  const app = join(folder, target);
  mkdirSync(app, { recursive: true });
  let [cwd, command, env]: [string, readonly string[], Record<string, string>] = [app, [], {}];
  for (const { keyword, words: raw } of instructionsOf(stages, target)) {
    const words = raw.map((word) => withArguments(word, args));
    if (keyword === 'WORKDIR') cwd = resolve(app, relative('/app', words[0] ?? ''));
    if (keyword === 'ENV') env = { ...env, ...Object.fromEntries(words.map((word) => word.split('='))) };
    if (keyword === 'CMD') command = JSON.parse(words.join(' ')) as string[];
    if (keyword === 'RUN' && words.includes('npm')) await npm(words.slice(words.indexOf('npm')), cwd, args);
    if (keyword !== 'COPY') continue;
    const [from] = words.filter((word) => word.startsWith('--from='));
    if (from === undefined) copy(words, cwd);
    else {
      const other = await build(stages, from.slice('--from='.length), args, folder);
      cpSync(other.folder, cwd, { recursive: true, verbatimSymlinks: true });
    }
  }
  return { folder: app, cwd, command, env };
}

function copy(words: readonly string[], cwd: string): void {
  const [target = '', ...sources] = words.toReversed();
  for (const source of sources) {
    const into = statSync(join(repository, source)).isFile() && target.endsWith('/') ? basename(source) : '';
    const filter = (file: string) => isSent(relative(repository, file));
    cpSync(join(repository, source), resolve(cwd, target, into), { recursive: true, filter });
  }
}

/** As in an image: nothing of this clone's npm settings. */
async function npm(words: readonly string[], cwd: string, args: Readonly<Record<string, string>>): Promise<void> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
  const { code, output } = await run('sh', ['-c', words.join(' ')], { cwd, env: { ...env, ...args } });
  if (code !== 0) throw new Error(output);
}
