import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startConsumer } from './consume/index.ts';
import { endWaits } from './http/prefer-wait.ts';
import { startHousekeeping } from './log/housekeeping.ts';
import { startRelay } from './log/relay.ts';
import { endOn } from './process/end-on.ts';
import type { Service } from './service.ts';
import { logger, startLogger } from './telemetry/logger.ts';
import { startTracing } from './telemetry/tracing.ts';

/** What a load balancer needs to notice that readiness failed, when one is told to ask. */
const DRAIN_NOTICE_MS = Number(process.env.DRAIN_NOTICE_MS ?? 0);

/**
 * Runs a service as a process: listen, relay, housekeeping; on SIGTERM or when its launcher is gone readiness fails first,
 * requests in flight finish, and it exits by itself.
 */
export async function run(define: () => Promise<Service> | Service): Promise<void> {
  const service = await define();
  const { name, config } = service;
  startLogger(name, config.LOG_LEVEL);
  const flushTraces = await startTracing(name, config.OTEL_EXPORTER_OTLP_ENDPOINT);
  const server = createServer((request, response) => void service.handle(request, response));
  await listen(server, config.PORT, config.HOST);
  const stopRelay = startRelay(service.database, service.reactions);
  const stopConsumer = service.consumer ? startConsumer(service.consumer) : async () => {};
  const stopHousekeeping = startHousekeeping(service.database);

  async function drain(): Promise<void> {
    service.setDraining();
    endWaits();
    await new Promise((resolve) => setTimeout(resolve, DRAIN_NOTICE_MS));
    await closeServer(server);
    stopHousekeeping();
    await stopConsumer();
    await stopRelay();
    await service.close();
    await flushTraces();
  }
  endOn(drain);

  const { port } = server.address() as AddressInfo;
  const url = config.PUBLIC_URL ?? `http://${config.HOST}:${port}`;
  logger().info({ url }, 'ready');
  process.send?.({ ready: true, url });
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}

/** Requests in flight finish; a connection that is kept alive closes after its answer. */
function closeServer(server: Server): Promise<void> {
  server.on('request', (_, response) => response.setHeader('connection', 'close'));
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
