import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What the test says order-service keeps. */
export interface KeptMethod {
  type: string;
  token?: string;
  gatewayCustomer?: string;
  /** Who placed the order; somebody new for each unless said otherwise. */
  customerId?: string;
}

export interface OrderServiceDouble {
  url: string;
  /** Adds a payment method to an order. @returns its number */
  keep(orderId: string, method: KeptMethod): number;
  /** While true it answers 503, as an absent service behind a proxy does. */
  setAway(away: boolean): void;
  /** What an order was told of its payments. */
  toldTo(orderId: string): { state: string; captured: number; disputed: number }[];
  /** How long it thinks before it answers. */
  setSlow(ms: number): void;
  stop(): Promise<void>;
}

/** An order's customer, when the test has named none. */
export const customerOf = (orderId: string): string => orderId.replace('ord_', 'cus_');

const progressPath = /^\/v1\/orders\/(ord_\w+)\/progress$/;
const path = /^\/v1\/orders\/(ord_\w+)\/payment-methods\/(\d+)$/;

/** order-service as far as payment-service knows it: what it reads and tells there, over real HTTP. */
export async function startOrderServiceDouble(): Promise<OrderServiceDouble> {
  const orders = new Map<string, KeptMethod[]>();
  const told = new Map<string, ReturnType<OrderServiceDouble['toldTo']>>();
  const customers = new Set<string>();
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
    const [, progressed] = progressPath.exec(request.url ?? '') ?? [];
    if (progressed && orders.has(progressed)) {
      void text(request).then((body) => {
        told.set(progressed, [...(told.get(progressed) ?? []), JSON.parse(body).payment]);
        send(200, { id: progressed, status: 'completed', version: 1 });
      });
      return undefined;
    }
    const asked = new URL(request.url ?? '', 'http://order-service');
    if (asked.pathname === '/v1/orders') {
      const known = customers.has(asked.searchParams.get('customerId') ?? '');
      return send(200, { data: known ? [{}] : [], nextCursor: null });
    }
    return kept
      ? send(200, { number: Number(number), customerId: customerOf(orderId), ...kept })
      : send(404, { title: 'Not there', status: 404, code: 'payment_method_not_found' });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    keep: (orderId, method) => {
      const methods = orders.get(orderId) ?? [];
      customers.add(method.customerId ?? customerOf(orderId));
      orders.set(orderId, [...methods, method]);
      return methods.length + 1;
    },
    setAway: (now) => {
      away = now;
    },
    toldTo: (orderId) => told.get(orderId) ?? [],
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
