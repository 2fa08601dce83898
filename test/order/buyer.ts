import { newId, type TestClient } from '@beaver/kit/testing';

/** Milliseconds for which the system may take to get somewhere on a busy machine; a worker that replays each task takes longer. */
export const PATIENCE_MS = process.env.MAX_CACHED_WORKFLOWS === '0' ? 100_000 : 40_000;

/** One tenant's store, and its owner in front of each service. */
export interface Store {
  tenantId: string;
  storeId: string;
  locationId: string;
  variantId: string;
  gatewayKey: string;
  orders: TestClient;
  catalog: TestClient;
  payments: TestClient;
  entities: TestClient;
}

/** What a buyer sends. */
export const cart = (store: Store, paymentMethod: { type: string; token?: string }, quantity = 1) => ({
  storeId: store.storeId,
  customer: { email: 'ada@lodge.example', name: 'Ada' },
  lines: [{ variantId: store.variantId, quantity }],
  shippingAddress: { line1: '1 Beaver Dam Road', city: 'Portland', region: 'OR', postalCode: '97201', country: 'US' },
  paymentMethod,
});

export const card = (token: string) => ({ type: 'card', token });

/** Any resource, as JSON. */
export type Resource = ReturnType<typeof JSON.parse>;

/** Places an order. @param more what the buyer sends besides @throws when it is refused */
export async function place(
  store: Store,
  paymentMethod: { type: string; token?: string },
  quantity = 1,
  more: object = {},
): Promise<Resource> {
  const wish = { ...cart(store, paymentMethod, quantity), ...more };
  const { status, body } = await store.orders.post('/v1/orders', wish, { idempotencyKey: newId('key') });
  if (status !== 201) throw new Error(`not placed: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** Looks at an order until it is as wanted. @throws with what it was when it never is */
export async function until(
  store: Pick<Store, 'orders'>,
  id: string,
  wanted: (order: Resource) => boolean,
  patience = PATIENCE_MS,
): Promise<Resource> {
  const end = Date.now() + patience;
  for (;;) {
    const { body } = await store.orders.get(`/v1/orders/${id}`);
    if (wanted(body)) return body;
    if (Date.now() > end) {
      const { status, waitingFor, nextAction, paymentStatus, payments, attention } = body;
      throw new Error(
        `never as wanted: ${JSON.stringify({ status, waitingFor, nextAction, paymentStatus, payments, attention })}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Packs and ships quantities of the order's only line. */
export async function ship(store: Store, order: Resource, quantity: number): Promise<Resource> {
  const lines = [{ orderLineId: order.lines[0].id, quantity }];
  const { body: packed } = await store.orders.post(`/v1/orders/${order.id}/fulfillments`, { lines });
  const { status, body } = await store.orders.post(
    `/v1/fulfillments/${packed.id}/ship`,
    {},
    { idempotencyKey: newId('key') },
  );
  if (status !== 200) throw new Error(`not shipped: ${status} ${JSON.stringify(body)} ${JSON.stringify(packed)}`);
  return body;
}

export const deliver = (store: Store, fulfillment: Resource) =>
  store.orders.post(`/v1/fulfillments/${fulfillment.id}/deliver`, {});

/** One thing that happened to money; its metadata say for which order. */
export interface LedgerEntry {
  id: string;
  kind: string;
  amount: number;
  metadata: { orderId?: string };
}

/** What the gateway's ledger says happened in the store's account: kinds and amounts, oldest first. */
export async function ledgerOf(
  gatewayUrl: string,
  store: Pick<Store, 'gatewayKey'>,
): Promise<Pick<LedgerEntry, 'kind' | 'amount'>[]> {
  return (await entriesOf(gatewayUrl, store)).map(({ kind, amount }) => ({ kind, amount }));
}

/** The gateway's whole ledger of the store's account, oldest first. */
export async function entriesOf(gatewayUrl: string, store: Pick<Store, 'gatewayKey'>): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for (let more = true; more; ) {
    const last = entries.at(-1);
    const url = new URL(`/v1/ledger?limit=100${last ? `&after=${last.id}` : ''}`, gatewayUrl);
    const response = await fetch(url, { headers: { authorization: `Bearer ${store.gatewayKey}` } });
    const { data } = (await response.json()) as { data: LedgerEntry[] };
    entries.push(...data);
    more = data.length > 0;
  }
  return entries;
}

/** The buyer's answer on the bank's page for an intent, which the gateway takes at its control endpoint. */
export async function authenticate(
  gatewayUrl: string,
  store: Pick<Store, 'gatewayKey'>,
  intent: string,
  outcome: 'succeed' | 'fail',
): Promise<void> {
  const response = await fetch(new URL(`/control/payment-intents/${intent}/authenticate`, gatewayUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${store.gatewayKey}` },
    body: JSON.stringify({ outcome }),
  });
  if (!response.ok) throw new Error(`not authenticated: ${response.status} ${await response.text()}`);
}

/** Orders the next matching request of the store to go wrong: test/sandbox-gateway/README.md. */
export async function orderFault(
  gatewayUrl: string,
  { gatewayKey }: Pick<Store, 'gatewayKey'>,
  fault: { fault: string; match: { path: string; method?: string }; times?: number; delayMs?: number },
): Promise<void> {
  const response = await fetch(new URL('/control/faults', gatewayUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${gatewayKey}` },
    body: JSON.stringify(fault),
  });
  if (!response.ok) throw new Error(`no fault: ${response.status} ${await response.text()}`);
}

/** The level of the store's only variant. */
export async function levelOf(store: Store): Promise<Resource> {
  const { body } = await store.catalog.get(`/v1/inventory-levels?variantId=${store.variantId}`);
  return body.data[0];
}

/** The payments of an order, as the store's owner sees them. */
export async function paymentsOf(store: Pick<Store, 'payments'>, orderId: string): Promise<Resource[]> {
  const { body } = await store.payments.get(`/v1/payments?orderId=${orderId}`);
  return body.data;
}
