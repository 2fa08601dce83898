import { existsSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { repository } from '@beaver/temporal/dev';

export interface Instruction {
  readonly keyword: string;
  readonly words: readonly string[];
}

/** One `FROM … AS name` with what follows it. */
export interface Stage {
  readonly name: string;
  readonly from: string;
  readonly instructions: readonly Instruction[];
}

/** deploy/Dockerfile. hadolint has judged its grammar, so that splitting it is enough. */
export function readStages(): readonly Stage[] {
  const text = readFileSync(join(repository, 'deploy/Dockerfile'), 'utf8').replaceAll(/^#.*\n/gm, '');
  const lines = text.replaceAll(/\\\n/g, ' ').split('\n').filter(Boolean);
  const stages: { name: string; from: string; instructions: Instruction[] }[] = [];
  for (const line of lines) {
    const [keyword = '', ...words] = line.trim().split(/\s+/);
    if (keyword === 'FROM') stages.push({ from: words[0] ?? '', name: words[2] ?? '', instructions: [] });
    else stages.at(-1)?.instructions.push({ keyword, words });
  }
  return stages;
}

/** What a stage does, with all that it builds upon before it. */
export function instructionsOf(stages: readonly Stage[], name: string): readonly Instruction[] {
  const stage = stages.find((each) => each.name === name);
  return stage ? [...instructionsOf(stages, stage.from), ...stage.instructions] : [];
}

export const withArguments = (word: string, args: Readonly<Record<string, string>>): string =>
  word.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => args[name] ?? '');

const rules = readFileSync(join(repository, '.dockerignore'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

/** Whether a path of the repository is sent to be built from: of .dockerignore's lines the last that fits decides. */
export function isSent(path: string): boolean {
  const parts = path.split('/');
  const ancestry = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  const fits = (rule: string) => ancestry.some((each) => matchesGlob(each, rule.replace(/^!/, '')));
  const last = rules.findLast(fits);
  return existsSync(join(repository, path)) && (last === undefined || last.startsWith('!'));
}
