import { readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesTogether } from './kit/src/testing/together.ts';

const all = [
  '{kit,workflows,activities,temporal}/test/**/*.test.ts',
  'services/*/test/**/*.test.ts',
  'test/**/*.test.ts',
];
const root = new URL('./', import.meta.url);
const together = readdirSync(new URL('services/', root))
  .flatMap((service) => filesTogether(new URL(`services/${service}/test/`, root)))
  .map((file) => relative(fileURLToPath(root), fileURLToPath(file)));
/** Whoever names files wants each by itself. */
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const once = named.length === 0 ? together : ['services/*/test/together/*'];
const others = named.some((argument) => argument.includes('/together/')) ? [] : once.map((file) => `!${file}`);

/** `npm test` starts PostgreSQL and Temporal for the whole suite and hears the counts over IPC: test/run-tests.ts. */
export default {
  files: [...all, ...others],
  extensions: ['ts'],
  workerThreads: false, // Temporal's native part can't be loaded by two threads of one process
  sortTestFiles: longestFirst,
  concurrency: 3, // two cores are kept busy while a third file waits for a clock
  timeout: '2m',
  nonSemVerExperiments: { observeRunsFromConfig: true },
  observeRun: reportCounts,
};

/** The black-box tests take minutes: what ends last should be short, or a core waits for it. */
function longestFirst(one, other) {
  return other.localeCompare(one);
}

async function reportCounts({ events }) {
  process.once('disconnect', () => process.exit(1)); // whoever asked for the run is gone
  process.channel?.unref(); // AVA ends when nothing is left to do; listening is not
  for await (const event of events) {
    if (event.type !== 'stats') continue;
    const { byFile: _byFile, ...counts } = event.stats;
    process.send?.(counts);
  }
}
