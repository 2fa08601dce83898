import { setTimeout as wait } from 'node:timers/promises';
import { entriesOf, levelOf, type Resource, type Store } from '../order/buyer.ts';
import { completed } from '../order/refund-order.ts';
import type { Shop } from '../order/start-shop.ts';
import { insist } from './journey.ts';

const PATIENCE_MS = 90_000;
const LOOK_EVERY_MS = 100;

/** A shop whose returns need nobody's approval. */
export const openReturningStore = (shop: Shop): Promise<Store> =>
  shop.openStore({ price: 3333, stock: 1000, settings: { returnApproval: 'automatic' } });

export const delivered = (store: Store): Promise<Resource> => completed(store, 'pm_card_visa', 3);

/**
 * Goods of a delivered order come back: one is sold again, one is written off, and their money goes back. Every command is
 * sent until it is answered.
 * @returns where all that was touched is when both processes have ended, without ids and times
 */
export async function bringBack(shop: Shop, store: Store, order: Resource): Promise<object> {
  const day = { deadline: Date.now() + PATIENCE_MS };
  const post = async (path: string, body: object): Promise<Resource> =>
    (await insist(day, path, () => store.orders.post(path, body, { idempotencyKey: `${order.id}/${path}` }))).body;
  const get = async (path: string): Promise<Resource> => (await insist(day, path, () => store.orders.get(path))).body;
  const [{ id: orderLineId }] = order.lines;
  const lines = [{ orderLineId, quantity: 2 }];
  const asked = await post(`/v1/orders/${order.id}/returns`, { lines, reason: 'Too small for two.' });
  await post(`/v1/returns/${asked.id}/receive`, { lines });
  const found = ['restock', 'damaged'].map((disposition) => ({ orderLineId, quantity: 1, disposition }));
  const inspected = await post(`/v1/returns/${asked.id}/inspect`, { locationId: store.locationId, lines: found });
  const refundAt = `/v1/order-refunds/${inspected.orderRefundId}`;
  for (const at of [refundAt, `/v1/returns/${asked.id}`])
    while ((await get(`${at}/process`)).state !== 'completed') {
      if (Date.now() > day.deadline) throw new Error(`never ended: ${JSON.stringify(await get(at))}`);
      await wait(LOOK_EVERY_MS);
    }
  const { status, waitingFor, attention } = await get(`/v1/returns/${asked.id}`);
  const refund = await get(refundAt);
  const { paymentStatus, returnStatus, payments } = await get(`/v1/orders/${order.id}`);
  const ledger = (await entriesOf(shop.gatewayUrl, store)).filter(({ metadata }) => metadata.orderId === order.id);
  return {
    goods: { status, waitingFor, attention },
    refund: { status: refund.status, refunded: refund.refundedAmount, shares: refund.shares.length },
    order: { paymentStatus, returnStatus, refunded: payments.map(({ refunded }: Resource) => refunded) },
    gateway: ledger.map(({ kind, amount }) => [kind, amount]),
  };
}

/** How the shelf differs from before. */
export async function stockOf(store: Store): Promise<{ onHand: number; unavailable: number; reserved: number }> {
  const { onHand, unavailable, reserved } = await levelOf(store);
  return { onHand, unavailable, reserved };
}
