import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { freePorts } from '@beaver/kit/testing';
import { Client, Connection } from '@temporalio/client';

/** A Temporal server that these tests have for themselves: another's worker would take their processes over. */
export interface TestTemporal {
  client: Client;
  address: string;
  stop(): Promise<void>;
}

/** As they are registered wherever this runs. */
const attributes = {
  BeaverTenantId: 'Keyword',
  BeaverStoreId: 'Keyword',
  BeaverOrderId: 'Keyword',
  BeaverSubjectId: 'Keyword',
  BeaverStage: 'Keyword',
  BeaverWaitingFor: 'Keyword',
  BeaverAttention: 'Keyword',
  BeaverDueAt: 'Datetime',
  BeaverAmount: 'Int',
  BeaverOrderNumber: 'Int',
};
const READY_MS = 30_000;

export async function startTemporal(): Promise<TestTemporal> {
  const cli = process.env.BEAVER_TEST_TEMPORAL_CLI;
  if (cli === undefined) throw new Error('run tests through `npm test -- <files>`: it finds a Temporal CLI');
  const [port] = await freePorts(1);
  const address = `127.0.0.1:${port}`;
  const known = Object.entries(attributes).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]);
  const place = ['--headless', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'never'];
  const server = spawn(cli, ['server', 'start-dev', ...place, ...known], { stdio: 'ignore' });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const connection = await whenReady(address);
  return {
    client: new Client({ connection }),
    address,
    stop: async () => {
      await connection.close();
      server.kill('SIGKILL');
      await ended;
    },
  };
}

async function whenReady(address: string): Promise<Connection> {
  for (const end = Date.now() + READY_MS; ; ) {
    try {
      const connection = await Connection.connect({ address, connectTimeout: 500 });
      await connection.workflowService.describeNamespace({ namespace: 'default' });
      return connection;
    } catch (error) {
      if (Date.now() > end) throw error;
      await wait(100);
    }
  }
}
