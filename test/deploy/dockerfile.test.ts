import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '@beaver/temporal/dev';
import test from 'ava';
import { type Instruction, instructionsOf, isSent, readStages, withArguments } from './dockerfile.ts';

const stages = readStages();
const services = readdirSync(join(repository, 'services'));
const sourcesOf = (instructions: readonly Instruction[], SERVICE: string) =>
  instructions
    .filter(({ keyword, words }) => keyword === 'COPY' && !words.some((word) => word.startsWith('--from=')))
    .flatMap(({ words }) => words.slice(0, -1))
    .map((word) => withArguments(word, { SERVICE }));

test('what is copied is in the repository and sent to be built from', (t) => {
  for (const service of services) {
    for (const { name } of stages) {
      for (const source of sourcesOf(instructionsOf(stages, name), `services/${service}`)) {
        t.true(isSent(source), `${name}: ${source}`);
      }
    }
  }
});

test('what developers have beside the sources is not sent', (t) => {
  const others = ['node_modules', 'docs', 'README.md', 'kit/src/testing', 'kit/test', 'kit/bin', 'test/order'];
  for (const each of others) t.false(isSent(each), each);
});

test('Node is the one of package.json', (t) => {
  const { devDependencies } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const names = stages.map(({ name }) => name);
  const bases = stages.map(({ from }) => from).filter((from) => !names.includes(from));
  t.deepEqual(bases, [`node:${devDependencies.node}-trixie-slim`]);
});

test('an image that is started has a user, a command and no development packages', (t) => {
  const started = stages.filter(({ instructions }) => instructions.some(({ keyword }) => keyword === 'CMD'));
  t.deepEqual(
    started.map(({ name }) => name),
    ['service', 'worker', 'jobs', 'sandbox-gateway', 'mail-sink'],
  );
  for (const { name } of started) {
    const users = instructionsOf(stages, name).filter(({ keyword }) => keyword === 'USER');
    t.is(users.at(-1)?.words[0], '1000:1000', name);
  }
  const installs = stages.flatMap(({ instructions }) => instructions.filter(({ words }) => words.includes('npm')));
  for (const { words } of installs) t.true(words.includes('ci') && words.includes('--omit=dev'), words.join(' '));
});
