import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the test says order-service keeps. */
export interface KeptMethod {
  type: string;
  token?: string;
}

export interface OrderServiceDouble {
  url: string;
  /** Adds a payment method to an order. @returns its number */
  keep(orderId: string, method: KeptMethod): number;
  /** While true it answers 503, as an absent service behind a proxy does. */
  setAway(away: boolean): void;
  /** How long it thinks before it answers. */
  setSlow(ms: number): void;
  stop(): Promise<void>;
}

const path = /^\/v1\/orders\/(ord_\w+)\/payment-methods\/(\d+)$/;

/** order-service as far as payment-service knows it: one read of its contract, over real HTTP. */
export async function startOrderServiceDouble(): Promise<OrderServiceDouble> {
  const orders = new Map<string, KeptMethod[]>();
  let away = false;
  let slowMs = 0;
  const server = createServer((request, response) => {
    const [, orderId = '', number = ''] = path.exec(request.url ?? '') ?? [];
    const kept = orders.get(orderId)?.[Number(number) - 1];
    const send = (status: number, body: object) =>
      setTimeout(() => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      }, slowMs);
    if (away) return send(503, { title: 'Away', status: 503, code: 'unavailable' });
    if (!/^Bearer .+/.test(request.headers.authorization ?? '') || !request.headers['beaver-tenant-id']) {
      return send(401, { title: 'No token', status: 401, code: 'unauthenticated' });
    }
    return kept
      ? send(200, { number: Number(number), ...kept })
      : send(404, { title: 'Not there', status: 404, code: 'payment_method_not_found' });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    keep: (orderId, method) => {
      const methods = orders.get(orderId) ?? [];
      orders.set(orderId, [...methods, method]);
      return methods.length + 1;
    },
    setAway: (now) => {
      away = now;
    },
    setSlow: (ms) => {
      slowMs = ms;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
