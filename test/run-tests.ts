import { execFile, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  findTemporalCli,
  findTemporalTestServer,
  freePort,
  prepareNamespace,
  repository,
  startPostgres,
  startTemporal,
  toolsFolder,
  withoutTemporal,
} from '@beaver/temporal/dev';
import { Connection } from '@temporalio/client';

/** AVA's counts, sent by ava.config.js. */
interface Counts {
  passedTests: number;
  failedTests: number;
  failedHooks: number;
  timedOutTests: number;
  uncaughtExceptions: number;
  unhandledRejections: number;
  internalErrors: number;
}

const abort = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => abort.abort());
process.on('disconnect', () => abort.abort());

let [passed, failed] = [0, 1];
try {
  [passed, failed] = await runSuite(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** One PostgreSQL, one Temporal and one bundle of the workflows for all, thrown away afterwards. Gives how many tests passed and failed. */
async function runSuite(args: readonly string[]): Promise<[number, number]> {
  await using started = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'beaver-test-'));
  await chmod(folder, 0o711); // as root, PostgreSQL's account must get through
  started.defer(() => rm(folder, { recursive: true, force: true }));
  const workflowBundle = join(folder, 'workflows.js');
  const search = { env: process.env, tools: toolsFolder, signal: abort.signal };
  const [postgres, cli, timeSkippingServer] = await Promise.all([
    startPostgres({
      folder: join(folder, 'postgres'),
      port: await freePort(),
      password: randomBytes(18).toString('base64url'),
      logFile: join(folder, 'postgres.log'),
      throwaway: true,
    }).then((server) => {
      started.defer(() => server.stop());
      return server;
    }),
    findTemporalCli(search),
    findTemporalTestServer(search),
    promisify(execFile)(process.execPath, ['temporal/bin/bundle-workflows.ts', workflowBundle], { cwd: repository }),
  ]);
  const port = await freePort();
  const temporal = await startTemporal({ cli: cli.path, port, logFile: join(folder, 'temporal.log') });
  started.defer(() => temporal.stop());
  const connection = await Connection.connect({ address: temporal.address });
  await prepareNamespace(connection, 'default');
  await connection.close();
  return await runAva(args, {
    ...withoutTemporal(process.env),
    BEAVER_TEST_POSTGRES: postgres.adminUrl,
    BEAVER_TEST_TEMPORAL: temporal.address,
    BEAVER_TEST_TEMPORAL_CLI: cli.path,
    BEAVER_TEST_TIME_SKIPPING_SERVER: timeSkippingServer,
    WORKFLOW_BUNDLE: workflowBundle,
  });
}

async function runAva(args: readonly string[], env: NodeJS.ProcessEnv): Promise<[number, number]> {
  const ava = join(repository, 'node_modules', 'ava', 'entrypoints', 'cli.js');
  const child = fork(ava, args, { cwd: repository, env, execArgv: [] });
  let counts: Counts | undefined;
  child.on('message', (message: Counts) => {
    counts = message;
  });
  const end = () => child.kill('SIGINT');
  abort.signal.addEventListener('abort', end, { once: true });
  if (abort.signal.aborted) end();
  const code = await new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  return [counts?.passedTests ?? 0, failuresOf(counts, code)];
}

/** A run that fails without a failed test (a crashed file, none found) is one failure. */
function failuresOf(counts: Counts | undefined, code: number | null): number {
  if (counts === undefined) return 1;
  const { failedTests, failedHooks, timedOutTests, uncaughtExceptions, unhandledRejections, internalErrors } = counts;
  const known = failedTests + failedHooks + timedOutTests + uncaughtExceptions + unhandledRejections + internalErrors;
  return code === 0 ? known : Math.max(known, 1);
}
