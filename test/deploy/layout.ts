import { cpSync, mkdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { repository } from '@beaver/temporal/dev';
import { run } from '../programs/run-program.ts';
import { instructionsOf, isSent, readStages, withArguments } from './dockerfile.ts';

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
 * Lays out by hand what Docker would build: the Dockerfile's own COPY, npm and node lines, one after the other.
 * The base image and the empty folders below / are not made.
 */
export function layOut(target: string, args: Readonly<Record<string, string>>, folder: string): Promise<Layout> {
  const stages = readStages();
  const built = new Map<string, Promise<Layout>>();

  const layoutOf = (stage: string): Promise<Layout> => {
    const layout = built.get(stage) ?? build(stage);
    built.set(stage, layout);
    return layout;
  };

  async function build(stage: string): Promise<Layout> {
    const app = join(folder, stage);
    mkdirSync(app, { recursive: true });
    const env: Record<string, string> = {};
    let [cwd, command]: [string, readonly string[]] = [app, []];
    for (const { keyword, words: raw } of instructionsOf(stages, stage)) {
      const words = raw.map((word) => withArguments(word, args));
      if (keyword === 'WORKDIR') cwd = here(words[0] ?? '', app);
      if (keyword === 'ENV') Object.assign(env, Object.fromEntries(words.map((word) => here(word, app).split('='))));
      if (keyword === 'CMD') command = JSON.parse(words.join(' ')) as string[];
      if (keyword === 'RUN') await runIn(cwd, words, args);
      if (keyword === 'COPY') copy(words, cwd, (await fromStage(words))?.folder);
    }
    return { folder: app, cwd, command, env };
  }

  async function fromStage([first = '']: readonly string[]): Promise<Layout | undefined> {
    return first.startsWith('--from=') ? layoutOf(first.slice('--from='.length)) : undefined;
  }
  return layoutOf(target);
}

const here = (path: string, app: string): string => path.replace(/(^|=)[/]app\b/, `$1${app}`);

/** @param stage the folder of another stage; from the repository without it */
function copy(words: readonly string[], cwd: string, stage: string | undefined): void {
  const [target = '', ...sources] = words.filter((word) => !word.startsWith('--')).toReversed();
  for (const source of sources) {
    const from = stage === undefined ? join(repository, source) : here(source, stage);
    const into = statSync(from).isFile() && target.endsWith('/') ? basename(source) : '';
    const filter = (file: string) => stage !== undefined || isSent(relative(repository, file));
    cpSync(from, resolve(cwd, target, into), { recursive: true, verbatimSymlinks: true, filter });
  }
}

/** npm and node alone, and as in an image: nothing of this clone's npm settings. */
async function runIn(cwd: string, words: readonly string[], args: Readonly<Record<string, string>>): Promise<void> {
  const program = words.findIndex((word) => word === 'npm' || word === 'node');
  if (program < 0) return;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
  const command = words.slice(program).join(' ');
  const { code, output } = await run('sh', ['-c', command], { cwd, env: { ...env, ...args } });
  if (code !== 0) throw new Error(`${command}: ${output}`);
}
