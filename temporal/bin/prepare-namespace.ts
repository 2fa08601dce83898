/** Job of docker-compose.yml: the namespace with its search attributes. Address and namespace are Temporal's own variables. */
import { Connection } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { prepareNamespace } from '../src/dev/prepare-namespace.ts';

const { connectionOptions, namespace = 'default' } = loadClientConnectConfig();
const connection = await Connection.connect(connectionOptions);
try {
  await prepareNamespace(connection, namespace);
  process.stdout.write(`namespace ${namespace} is ready\n`);
} finally {
  await connection.close();
}
