import { randomBytes } from 'node:crypto';
import { Connection, WorkflowClient } from '@temporalio/client';
import proto from '@temporalio/proto';
import test from 'ava';
import { chooseTemporal } from '../../src/dev/choose-temporal.ts';
import { prepareNamespace, terminateOpenRuns } from '../../src/dev/prepare-namespace.ts';
import { silent } from '../../src/dev/progress.ts';
import { searchAttributes } from '../../src/search-attributes.ts';

let connection: Connection;
test.before(async () => {
  connection = await Connection.connect({ address: process.env.BEAVER_TEST_TEMPORAL });
});
test.after.always(() => connection.close());

const newNamespace = (): string => `beaver-${randomBytes(4).toString('hex')}`;

test('a missing namespace is made, and a workflow can set every search attribute at once', async (t) => {
  const namespace = newNamespace();
  await prepareNamespace(connection, namespace);
  await prepareNamespace(connection, namespace);
  const client = new WorkflowClient({ connection, namespace });
  const values = { KEYWORD: ['x'], INT: [1], DATETIME: [new Date()] };
  const attributes = Object.fromEntries(Object.entries(searchAttributes).map(([name, type]) => [name, values[type]]));
  const start = { workflowId: 'w', taskQueue: 'nobody', searchAttributes: attributes };
  await t.notThrowsAsync(client.start('orderFulfillment', start));
});

test('open runs are terminated, whatever their number, in this namespace alone', async (t) => {
  const [namespace, other] = [newNamespace(), newNamespace()];
  await Promise.all([prepareNamespace(connection, namespace), prepareNamespace(connection, other)]);
  const start = (name: string, workflowId: string) =>
    new WorkflowClient({ connection, namespace: name }).start('orderFulfillment', { workflowId, taskQueue: 'nobody' });
  const [run] = await Promise.all([start(namespace, '1'), start(namespace, '2'), start(namespace, '3')]);
  const kept = await start(other, '1');
  while ((await new WorkflowClient({ connection, namespace }).count()).count < 3);
  t.is(await terminateOpenRuns(connection, namespace), 3);
  t.is((await run.describe()).status.name, 'TERMINATED');
  t.is((await kept.describe()).status.name, 'RUNNING');
});

test('a search attribute of another type is told', async (t) => {
  const namespace = newNamespace();
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: proto.google.protobuf.Duration.fromObject({ seconds: 86_400 }),
  });
  await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: { BeaverStage: 3 } });
  await t.throwsAsync(prepareNamespace(connection, namespace), { message: /attributes of another type: BeaverStage/ });
});

test('TEMPORAL_ADDRESS is used with all that its variables say, unless our own is wanted', async (t) => {
  const env = {
    TEMPORAL_ADDRESS: 'lodge.example:7233',
    TEMPORAL_NAMESPACE: 'dam',
    TEMPORAL_API_KEY: 'k',
    TEMPORAL_CONFIG_FILE: '/nonexistent',
  };
  t.deepEqual(await chooseTemporal(env, false, silent), {
    kind: 'told',
    address: 'lodge.example:7233',
    namespace: 'dam',
    ui: 'http://lodge.example:8233',
    environment: env,
  });
  t.deepEqual(await chooseTemporal(env, true, silent), { kind: 'own' });
});
