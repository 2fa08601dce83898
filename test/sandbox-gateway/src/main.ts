import { once } from 'node:events';
import { createServer } from 'node:http';
import { pino } from 'pino';
import { makeApp } from './app.ts';
import { readConfig } from './config.ts';
import { openDatabase } from './database.ts';
import { startDueWork } from './due-work.ts';
import type { Gateway } from './gateway.ts';
import { startWebhookOutbox } from './webhook-outbox.ts';

const config = readConfig(process.env);
const log = pino({ name: 'sandbox-gateway', level: config.LOG_LEVEL });
const stopping = new AbortController();
const gateway: Gateway = {
  config,
  database: openDatabase(config.DATA_FILE),
  log,
  stopping: stopping.signal,
  publicUrl: config.PUBLIC_URL ?? '',
  wake: () => outbox.wake(),
};

const handle = makeApp(gateway).callback();
const server = createServer((request, response) => void handle(request, response));
server.listen(config.PORT, config.HOST);
await once(server, 'listening');
const address = server.address();
const port = typeof address === 'object' && address !== null ? address.port : config.PORT;
const url = `http://${config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST}:${port}`;
if (gateway.publicUrl === '') gateway.publicUrl = url;
const outbox = startWebhookOutbox(gateway);
const dueWork = startDueWork(gateway);
log.info({ url, dataFile: config.DATA_FILE }, 'ready');
process.send?.({ ready: true, url: gateway.publicUrl });

/** Requests that are being worked on finish; sockets held by a fault are let go; everything else is in the file. */
async function stop(): Promise<void> {
  if (stopping.signal.aborted) return;
  stopping.abort();
  server.close();
  server.closeIdleConnections();
  await Promise.all([once(server, 'close'), outbox.stop()]);
  dueWork.stop();
  gateway.database.close();
  log.info('stopped');
  process.exit(0);
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop());
process.on('disconnect', () => void stop()); // whoever started this process is gone, even by SIGKILL
process.once('disconnect', () => void stop()); // whoever started it is gone
