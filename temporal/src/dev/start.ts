import { describeSystem } from './describe-system.ts';
import { tellProgress } from './progress.ts';
import { startSystem } from './start-system.ts';
import { help, parseOptions, type SystemOptions } from './system-options.ts';

const abort = new AbortController();
let stopping = false;
const asked = new Promise<void>((resolve) => {
  const end = () => {
    stopping = true;
    abort.abort();
    resolve();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  process.on('disconnect', end); // whoever started this process is gone, even by SIGKILL
});
const write = (line: string) => console.log(line);
process.stdout.on('error', () => {}); // a closed terminal or pipe must not keep the children from being ended

try {
  const options = parseOptions(process.argv.slice(2), process.env, tellProgress(write));
  if (options) await run(options);
  else write(help);
} catch (error) {
  if (stopping) {
    write('Stopped before it was ready.');
  } else {
    console.error(`\nBeaverOS did not start: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
process.exit();

async function run(options: SystemOptions): Promise<void> {
  const begun = performance.now();
  const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
  write('Starting BeaverOS');
  const system = await startSystem(options, abort);
  write(`\n${describeSystem(system.endpoints, options.dataFolder)}`);
  write(`Started in ${seconds(begun)}.`);
  await asked;
  const stopped = performance.now();
  write('\nStopping …');
  await system.stop();
  write(`Everything has stopped (${seconds(stopped)}).`);
}
