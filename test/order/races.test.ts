import { setTimeout as wait } from 'node:timers/promises';
import { campaign } from '@beaver/kit/testing';
import test from 'ava';
import { card, ledgerOf, levelOf, place, type Resource, type Store, until } from './buyer.ts';
import { startShop } from './start-shop.ts';

/** Pairs at once; more would only wait for a connection. */
const ABREAST = 10;
/** About the time that a shipment takes with so many at once; cancellations come spread over it. */
const SPAN_MS = 250;
const shop = await startShop();
test.after.always(() => shop.stop());

test('cancels race ships: each order is shipped and charged, or canceled and voided, never both', async (t) => {
  t.timeout(900_000);
  const { size } = campaign(t, 'cancels race ships, to the gateway and back', 200);
  const store = await shop.openStore({ stock: size });
  const ended = { completed: 0, canceled: 0 };
  for (let begun = 0; begun < size; begun += ABREAST) {
    const pairs = Array.from({ length: Math.min(ABREAST, size - begun) }, (_, index) =>
      race(store, (index / ABREAST) * SPAN_MS),
    );
    for (const order of await Promise.all(pairs)) {
      ended[order.status as keyof typeof ended] += 1;
      t.is(order.paymentStatus, order.status === 'canceled' ? 'voided' : 'paid');
    }
  }
  t.log(ended);
  const captures = (await ledgerOf(shop.gatewayUrl, store)).filter(({ kind }) => kind === 'capture');
  t.is(captures.length, ended.completed, 'one charge for each that shipped');
  t.like(await levelOf(store), { onHand: size - ended.completed, reserved: 0, committed: 0 });
});

/** One order, shipped and canceled a moment later. @returns it as it ended */
async function race(store: Store, later: number): Promise<Resource> {
  const placed = await place(store, card('pm_card_visa'));
  const { id, lines } = await until(store, placed.id, ({ status }) => status === 'confirmed');
  const pack = { lines: [{ orderLineId: lines[0].id, quantity: 1 }] };
  const { body: packed } = await store.orders.post(`/v1/orders/${id}/fulfillments`, pack);
  const [shipped] = await Promise.all([
    store.orders.post(`/v1/fulfillments/${packed.id}/ship`, {}, { idempotencyKey: `${id}/ship` }),
    wait(later).then(() => store.orders.post(`/v1/orders/${id}/cancel`, {}, { idempotencyKey: `${id}/cancel` })),
  ]);
  if (shipped.status === 200) {
    await until(store, id, ({ paymentStatus }) => paymentStatus === 'paid', 60_000);
    await store.orders.post(`/v1/fulfillments/${packed.id}/deliver`, {});
  }
  return until(store, id, ({ status }) => status === 'completed' || status === 'canceled', 60_000);
}
