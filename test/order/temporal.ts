import { type ChildProcess, spawn } from 'node:child_process';
import { freePorts } from '@beaver/kit/testing';
import { searchAttributes } from '@beaver/workflows/contract';
import { Client, Connection } from '@temporalio/client';
import proto from '@temporalio/proto';
import { TestWorkflowEnvironment } from '@temporalio/testing';

const { IndexedValueType } = proto.temporal.api.enums.v1;
const typeOf = (name: string) =>
  name === searchAttributes.dueAt
    ? IndexedValueType.INDEXED_VALUE_TYPE_DATETIME
    : name === searchAttributes.amount || name === searchAttributes.orderNumber
      ? IndexedValueType.INDEXED_VALUE_TYPE_INT
      : IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD;

const attributes = Object.fromEntries(Object.values(searchAttributes).map((name) => [name, typeOf(name)]));

/** A Temporal of a test's own. */
export interface TestTemporal {
  client: Client;
  /** For the processes under test. */
  env: Record<string, string>;
  /** Lets time pass, at once where the server can. */
  sleep(milliseconds: number): Promise<void>;
  stop(): Promise<void>;
}

/** The time-skipping server: one time for all of it, so the tests of a file run one after the other. */
export async function startTimeSkipping(): Promise<TestTemporal> {
  const path = process.env.BEAVER_TEST_TIME_SKIPPING_SERVER;
  if (path === undefined) throw new Error('run tests through `npm test -- <files>`');
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  });
  await environment.connection.operatorService.addSearchAttributes({
    namespace: 'default',
    searchAttributes: attributes,
  });
  const address = environment.address;
  return {
    client: environment.client,
    env: { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: 'default' },
    sleep: (milliseconds) => environment.sleep(milliseconds),
    stop: () => environment.teardown(),
  };
}

/** A dev server with settings of its own, as for the length at which a run continues as new. */
export async function startDevServer(dynamicConfig: string[] = []): Promise<TestTemporal & { kill(): Promise<void> }> {
  const [port] = await freePorts(1);
  const cli = process.env.BEAVER_TEST_TEMPORAL_CLI;
  if (cli === undefined) throw new Error('run tests through `npm test -- <files>`');
  const settings = dynamicConfig.flatMap((each) => ['--dynamic-config-value', each]);
  const child = spawn(
    cli,
    [
      'server',
      'start-dev',
      '--headless',
      '--ip',
      '127.0.0.1',
      '--port',
      String(port),
      '--log-level',
      'error',
      ...settings,
    ],
    { stdio: 'ignore' },
  );
  const address = `127.0.0.1:${port}`;
  const connection = await connect(address);
  await connection.operatorService.addSearchAttributes({ namespace: 'default', searchAttributes: attributes });
  const end = (signal: 'SIGTERM' | 'SIGKILL') => ended(child, signal);
  return {
    client: new Client({ connection }),
    env: { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: 'default' },
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    kill: () => end('SIGKILL'),
    stop: async () => {
      await connection.close();
      await end('SIGTERM');
    },
  };
}

async function connect(address: string): Promise<Connection> {
  for (let left = 100; ; left -= 1) {
    try {
      return await Connection.connect({ address, connectTimeout: 1000 });
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function ended(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
