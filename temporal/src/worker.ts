import { makeActivities } from '@beaver/activities';
import { makeCalls } from '@beaver/kit/call';
import { endOn, logger, startLogger, startTracing } from '@beaver/kit/process';
import { taskQueue } from '@beaver/workflows/contract';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { traceActivity } from './activity-traces.ts';
import { bundleApart } from './bundle-apart.ts';
import { loadConfig } from './config.ts';
import { startHealthServer } from './health-server.ts';

/** The SDK's lines become lines of this process's own log. */
const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'debug', WARN: 'warn', ERROR: 'error' } as const;

const config = loadConfig(process.env);
startLogger('worker', config.LOG_LEVEL);
const flushTraces = await startTracing('worker', config.OTEL_EXPORTER_OTLP_ENDPOINT);
Runtime.install({
  shutdownSignals: [],
  logger: new DefaultLogger('INFO', ({ level, message, meta }) => logger()[levels[level]](meta ?? {}, message)),
});

const { connectionOptions, namespace = 'default' } = loadClientConnectConfig();
const [connection, workflowBundle] = await Promise.all([
  NativeConnection.connect(connectionOptions),
  config.WORKFLOW_BUNDLE ? { codePath: config.WORKFLOW_BUNDLE } : bundleApart(),
]);
const identity = { issuer: config.ISSUER_URL, clientId: config.CLIENT_ID, clientSecret: config.CLIENT_SECRET };
/** Without a cache the SDK works on one run at a time; another's task, taken as well, would use up its time waiting. */
const oneAtATime = config.MAX_CACHED_WORKFLOWS === 0 ? { maxConcurrentWorkflowTaskExecutions: 1 } : {};
const urls = {
  catalog: config.CATALOG_URL,
  order: config.ORDER_URL,
  payment: config.PAYMENT_URL,
  workflow: config.WORKFLOW_URL,
};
const worker = await Worker.create({
  connection,
  namespace,
  taskQueue,
  workflowBundle,
  activities: makeActivities(makeCalls(identity, 0), urls),
  interceptors: { activity: [traceActivity] },
  maxHeartbeatThrottleInterval: '1s', // a leg that is taken over goes on from its last heartbeat
  maxCachedWorkflows: config.MAX_CACHED_WORKFLOWS,
  ...oneAtATime,
  shutdownGraceTime: '10s',
  shutdownForceTime: '15s',
});
const health = await startHealthServer(config.HOST, config.HEALTH_PORT, () => worker.getState() === 'RUNNING');
const running = worker.run();

endOn(async () => {
  if (worker.getState() === 'RUNNING') worker.shutdown();
  await running;
  health.server.close();
  await connection.close();
  await flushTraces();
});
logger().info({ url: health.url, namespace, taskQueue }, 'ready');
process.send?.({ ready: true, url: health.url });
