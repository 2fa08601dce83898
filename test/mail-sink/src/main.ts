import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { makeApp } from './app.ts';
import { readConfig } from './config.ts';
import { Faults } from './faults.ts';
import { Inbox } from './inbox.ts';
import { makeSmtpServer } from './smtp.ts';

const { HOST, PORT, SMTP_PORT, PUBLIC_URL, LOG_LEVEL } = readConfig(process.env);
const log = pino({ name: 'mail-sink', level: LOG_LEVEL });
const [inbox, faults] = [new Inbox(), new Faults()];

const smtp = makeSmtpServer(inbox, faults, log);
const taking = smtp.listen(SMTP_PORT, HOST);
const handle = makeApp(inbox, faults).callback();
const server = createServer((request, response) => void handle(request, response));
server.listen(PORT, HOST);
await Promise.all([once(server, 'listening'), once(taking, 'listening')]);
const portOf = (listener: { address(): unknown }) => (listener.address() as AddressInfo).port;
const url = PUBLIC_URL ?? `http://${HOST}:${portOf(server)}`;
const smtpUrl = `smtp://${HOST}:${portOf(taking)}`;
log.info({ url, smtpUrl }, 'ready');
process.send?.({ ready: true, url, smtpUrl });

let stopping = false;
function stop(): void {
  if (stopping) return;
  stopping = true;
  server.close();
  server.closeAllConnections();
  smtp.close(() => process.exit(0));
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
process.once('disconnect', stop); // whoever started this process is gone, even by SIGKILL
