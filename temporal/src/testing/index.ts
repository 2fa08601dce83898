import { randomBytes } from 'node:crypto';
import { devNull } from 'node:os';
import { ofSuite } from '@beaver/kit/testing';
import { Client, Connection } from '@temporalio/client';
import { freePort } from '../dev/hold-port.ts';
import { prepareNamespace } from '../dev/prepare-namespace.ts';
import { startTemporal } from '../dev/start-temporal.ts';

export { installGoProgram } from '../dev/install-go-program.ts';
export { attributeTypes } from '../register-search-attributes.ts';
export type { HistoryPath } from '../replay/history-paths.ts';
export { recordHistory } from './record-history.ts';

/** A Temporal that a test's system has to itself: another's worker would take its processes over. */
export interface TestTemporal {
  client: Client;
  /** For the processes under test. */
  env: { TEMPORAL_ADDRESS: string; TEMPORAL_NAMESPACE: string };
  stop(): Promise<void>;
}

/** A namespace of its own, on the suite's server unless said otherwise. */
export async function openNamespace(address = ofSuite('BEAVER_TEST_TEMPORAL')): Promise<TestTemporal> {
  const namespace = `test-${randomBytes(6).toString('hex')}`;
  const connection = await Connection.connect({ address });
  await prepareNamespace(connection, namespace);
  return {
    client: new Client({ connection, namespace }),
    env: { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace },
    stop: () => connection.close(),
  };
}

/**
 * A namespace on a server of its own, for settings that hold for a whole server.
 * @param dynamicConfig each `key=value`
 */
export async function startOwnTemporal(dynamicConfig: readonly string[]): Promise<TestTemporal> {
  const cli = ofSuite('BEAVER_TEST_TEMPORAL_CLI');
  const server = await startTemporal({ cli, port: await freePort(), logFile: devNull, dynamicConfig });
  const temporal = await openNamespace(server.address);
  return {
    ...temporal,
    stop: async () => {
      await temporal.stop();
      await server.stop();
    },
  };
}
