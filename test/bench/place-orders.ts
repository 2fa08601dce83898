import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { BenchShop } from './shop.ts';
import type { BenchSystem } from './system.ts';

/** How often the observer looks; half of it is part of each time from sent to confirmed. */
const LOOK_MS = 10;
const PATIENCE_MS = 60_000;

/** What a closed loop has seen: milliseconds from sent to done of each one that was done in time. */
export interface Placed {
  times: number[];
  seconds: number;
}

let placed = 0;

/** Sends one order and gives its id. @throws when it is refused */
export async function placeOrder(url: string, token: string, shop: BenchShop): Promise<string> {
  placed += 1;
  const response = await fetch(`${url}/v1/orders`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': `bench-${process.pid}-${placed}`,
    },
    body: JSON.stringify({
      storeId: shop.storeId,
      customer: { email: `buyer-${placed}@beaver.example`, name: 'Ada Beaver' },
      lines: [{ variantId: shop.variantIds[placed % shop.variantIds.length], quantity: 1 }],
      shippingAddress: { line1: '1 Lodge Lane', city: 'New York', region: 'NY', postalCode: '10001', country: 'US' },
      paymentMethod: { type: 'card', token: 'pm_card_visa' },
    }),
  });
  const body = (await response.json()) as { id: string };
  if (response.status !== 201) throw new Error(`not placed: ${response.status} ${JSON.stringify(body)}`);
  return body.id;
}

/**
 * As many buyers as `concurrency`, each with one order at a time: sent, accepted and, when `confirmed`, authorized.
 * What is confirmed is seen in the database by primary keys: asking the service would be a part of what is measured.
 */
export async function placeOrders(
  system: BenchSystem,
  shop: BenchShop,
  { concurrency, seconds, confirmed }: { concurrency: number; seconds: number; confirmed: boolean },
): Promise<Placed> {
  const url = system.endpoints.services['order-service'] ?? '';
  const token = await shop.token();
  const observer = observeOrders(system.database('beaver_order'), shop.tenantId);
  const times: number[] = [];
  const begun = performance.now();
  const end = begun + seconds * 1000;
  const buyer = async () => {
    while (performance.now() < end) {
      const sent = performance.now();
      const id = await placeOrder(url, token, shop);
      if (confirmed) await observer.confirmed(id);
      const now = performance.now();
      if (now <= end) times.push(now - sent);
    }
  };
  try {
    await Promise.all(Array.from({ length: concurrency }, buyer));
  } finally {
    observer.stop();
  }
  return { times, seconds };
}

/** One statement for all orders that are waited for. */
function observeOrders(orders: pg.Pool, tenantId: string) {
  const waiting = new Map<string, () => void>();
  let running = true;
  const look = async () => {
    while (running) {
      await pause(LOOK_MS);
      if (waiting.size === 0) continue;
      const { rows } = await orders.query<{ id: string }>({
        name: 'confirmed',
        text: `select id from orders where tenant_id = $1 and id = any($2) and status <> 'pending'`,
        values: [tenantId, [...waiting.keys()]],
      });
      for (const { id } of rows) {
        waiting.get(id)?.();
        waiting.delete(id);
      }
    }
  };
  const looking = look();
  return {
    confirmed: (id: string): Promise<void> =>
      new Promise((resolve, reject) => {
        waiting.set(id, resolve);
        looking.catch(reject);
      }),
    stop: () => {
      running = false;
    },
  };
}

/** How many orders wait to be authorized. */
export async function backlog(system: BenchSystem): Promise<number> {
  const { rows } = await system
    .database('beaver_order')
    .query("select count(*)::int as n from orders where status = 'pending'");
  return rows[0].n;
}

/** Waits until no order is pending. @returns the seconds it took */
export async function drained(system: BenchSystem, patience = PATIENCE_MS): Promise<number> {
  const begun = performance.now();
  while ((await backlog(system)) > 0) {
    if (performance.now() - begun > patience) throw new Error(`${await backlog(system)} orders are still pending`);
    await pause(100);
  }
  return (performance.now() - begun) / 1000;
}
