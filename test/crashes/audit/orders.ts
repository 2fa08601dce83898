import { isDeepStrictEqual } from 'node:util';
import type { Resource, Store } from '../../order/buyer.ts';
import { readAll } from '../../order/read-all.ts';
import type { End, Journey } from '../journey.ts';

/** Where each order must have got to. */
const ENDS: Record<End, Resource> = {
  kept: { status: 'confirmed', paymentStatus: 'authorized', fulfillmentStatus: 'unfulfilled' },
  declined: { status: 'requiresAction', paymentStatus: 'unpaid', fulfillmentStatus: 'unfulfilled' },
  shippedInPart: { status: 'processing', fulfillmentStatus: 'partiallyFulfilled' },
  completed: { status: 'completed', paymentStatus: 'paid', fulfillmentStatus: 'delivered' },
  canceled: { status: 'canceled', fulfillmentStatus: 'unfulfilled' },
};

/** Each acknowledged order is there, as it was acknowledged and where it should be; each key has one. */
export async function auditOrders(store: Store, journeys: Journey[]): Promise<string[]> {
  const found: string[] = [];
  const orders = new Map((await readAll(store.orders, '/v1/orders')).map((order) => [order.id, order]));
  const known = new Set<string>();
  for (const journey of journeys) {
    const { key, trouble, acknowledged, wish } = journey;
    if (trouble) found.push(`${acknowledged?.id ?? key} (${wish.end}): ${trouble}`);
    if (!acknowledged) continue;
    const order = orders.get(acknowledged.id);
    if (known.has(acknowledged.id)) found.push(`${acknowledged.id} was acknowledged for two keys`);
    known.add(acknowledged.id);
    if (!order) found.push(`${acknowledged.id} was acknowledged and is lost`);
    else found.push(...differences(order, acknowledged), ...differences(order, { ...ENDS[wish.end], attention: null }));
    if (order) found.push(...(await auditRepetition(store, journey)));
  }
  for (const id of orders.keys()) if (!known.has(id)) found.push(`${id} is there, and nobody was told of it`);
  const numbers = new Set([...orders.values()].map(({ number }) => number));
  if (numbers.size !== orders.size) found.push('two orders have the same number');
  return found;
}

/** What never changes once an order was acknowledged. */
const FIXED = ['number', 'storeId', 'customerId', 'reservationId', 'total', 'policy', 'expiresAt', 'createdAt'];

function differences(order: Resource, wanted: Resource): string[] {
  const fields = wanted.id ? FIXED : Object.keys(wanted);
  return fields
    .filter((field) => !isDeepStrictEqual(order[field], wanted[field]))
    .map((field) => `${order.id}: ${field} is ${JSON.stringify(order[field])}, not ${JSON.stringify(wanted[field])}`);
}

async function auditRepetition(store: Store, { key, request, acknowledged }: Journey): Promise<string[]> {
  const { status, headers, body } = await store.orders.post('/v1/orders', request, { idempotencyKey: key });
  const same =
    status === 201 && headers.get('idempotency-replayed') === 'true' && isDeepStrictEqual(body, acknowledged);
  return same ? [] : [`${acknowledged.id}: its key, sent again, answers ${status} ${JSON.stringify(body)}`];
}
