import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** A webhook as it came over the wire. */
interface ReceivedWebhook {
  readonly payload: string;
  readonly signature: string;
  readonly at: number;
  readonly event: { id: string; type: string; data: { object: { id: string; status?: string } } };
}

export interface WebhookReceiver {
  readonly url: string;
  readonly received: ReceivedWebhook[];
  readonly types: () => string[];
  /** Resolves when this many have come; rejects when they have not within 10 s. */
  readonly until: (count: number) => Promise<ReceivedWebhook[]>;
  /** Answers the next ones so instead of 200. */
  readonly failNext: (times: number, status: number) => void;
  readonly close: () => Promise<void>;
}

/** A real HTTP server that keeps what it is sent. */
export async function receiveWebhooks(): Promise<WebhookReceiver> {
  const received: ReceivedWebhook[] = [];
  let failures = { times: 0, status: 500 };
  const server = createServer((request, response) => void receive(request, response));
  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const payload = Buffer.concat(chunks).toString();
    const signature = String(request.headers['stripe-signature']);
    if (failures.times > 0) {
      failures.times -= 1;
      response.writeHead(failures.status).end();
      return;
    }
    received.push({ payload, signature, at: Date.now(), event: JSON.parse(payload) });
    response.end('ok');
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('not listening');
  const types = () => received.map(({ event }) => event.type);
  return {
    url: `http://127.0.0.1:${address.port}/webhooks`,
    received,
    types,
    async until(count) {
      for (const deadline = Date.now() + 10_000; received.length < count; ) {
        if (Date.now() > deadline) throw new Error(`expected ${count} webhooks, have: ${types().join(', ')}`);
        await sleep(20);
      }
      return received;
    },
    failNext(times, status) {
      failures = { times, status };
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
