import { setTimeout as wait } from 'node:timers/promises';
import type { TestClient } from '@beaver/kit/testing';
import { card, cart, entriesOf, levelOf, paymentsOf, type Resource, type Store } from '../order/buyer.ts';
import { control } from '../order/dispute-order.ts';
import type { StoreOptions } from '../order/open-store.ts';
import { completed } from '../order/refund-order.ts';
import { followPlan } from '../order/retry-order.ts';
import type { Shop } from '../order/start-shop.ts';
import { insist } from './journey.ts';

/** What a process goes through from its beginning to its end, told again and again to be broken off elsewhere. */
export interface Story {
  what: string;
  store: StoreOptions;
  /** Once, for all tellings. */
  open?: (store: Store) => Promise<unknown>;
  /** Before each. @returns what it is about */
  prepare: (store: Store) => Promise<Resource>;
  /** Every command is sent until it is answered. @returns where all that was touched is then, without ids and times */
  tell: (shop: Shop, store: Store, about: Resource) => Promise<object>;
}

const PATIENCE_MS = 90_000;
const LOOK_EVERY_MS = 100;

/** A client whose services die now and then. */
function patient(client: TestClient) {
  const day = { deadline: Date.now() + PATIENCE_MS };
  const read = async (path: string): Promise<Resource> => (await insist(day, path, () => client.get(path))).body;
  return {
    read,
    send: async (path: string, body: object, key: string): Promise<Resource> =>
      (await insist(day, path, () => client.post(path, body, { idempotencyKey: `${key}${path}` }))).body,
    until: async (path: string, wanted: (seen: Resource) => boolean): Promise<Resource> => {
      for (;;) {
        const seen = await read(path);
        if (wanted(seen)) return seen;
        if (Date.now() > day.deadline) throw new Error(`never as wanted: ${JSON.stringify(seen)}`);
        await wait(LOOK_EVERY_MS);
      }
    },
  };
}

const over = ({ state }: Resource): boolean => state === 'completed';

/** What happened to an order's money at the gateway. */
const moneyOf = async ({ gatewayUrl }: Shop, store: Store, orderId: string) =>
  (await entriesOf(gatewayUrl, store))
    .filter(({ metadata }) => metadata.orderId === orderId)
    .map(({ kind, amount }) => [kind, amount]);

/** How the shelf differs from before. */
async function shelfSince(store: Store, before: Resource): Promise<object> {
  const { onHand, unavailable, reserved, committed } = await levelOf(store);
  return {
    onHand: onHand - before.onHand,
    unavailable: unavailable - before.unavailable,
    promised: reserved + committed - before.reserved - before.committed,
  };
}

const bringBack: Story = {
  what: 'a return and its refund',
  store: { price: 3333, stock: 1000, settings: { returnApproval: 'automatic' } },
  prepare: (store) => completed(store, 'pm_card_visa', 3),
  tell: async (shop, store, order) => {
    const before = await levelOf(store);
    const { send, read, until } = patient(store.orders);
    const [{ id: orderLineId }] = order.lines;
    const lines = [{ orderLineId, quantity: 2 }];
    const asked = await send(`/v1/orders/${order.id}/returns`, { lines, reason: 'Too small for two.' }, order.id);
    const at = `/v1/returns/${asked.id}`;
    await send(`${at}/receive`, { lines }, order.id);
    const found = ['restock', 'damaged'].map((disposition) => ({ orderLineId, quantity: 1, disposition }));
    const inspected = await send(`${at}/inspect`, { locationId: store.locationId, lines: found }, order.id);
    const refundAt = `/v1/order-refunds/${inspected.orderRefundId}`;
    await until(`${refundAt}/process`, over);
    await until(`${at}/process`, over);
    const [{ status, attention }, refund] = [await read(at), await read(refundAt)];
    const { paymentStatus, returnStatus, payments } = await read(`/v1/orders/${order.id}`);
    return {
      goods: { status, attention },
      refund: { status: refund.status, refunded: refund.refundedAmount, shares: refund.shares.length },
      order: { paymentStatus, returnStatus, refunded: payments.map(({ refunded }: Resource) => refunded) },
      gateway: await moneyOf(shop, store, order.id),
      shelf: await shelfSince(store, before),
    };
  },
};

const tryAgain: Story = {
  what: 'an order whose card is declined, tried again and takes the money',
  store: { stock: 1000 },
  open: (store) =>
    followPlan(store, [
      { after: 'PT1S', action: 'retry' },
      { after: 'P7D', action: 'retry' },
    ]),
  prepare: async (store) => cart(store, card('pm_sandbox_declinedOnce')),
  tell: async (shop, store, request) => {
    const before = await levelOf(store);
    const { send, until } = patient(store.orders);
    const { id } = await send('/v1/orders', request, String(Math.random()));
    const isPaid = ({ status, paymentRetry, waitingFor }: Resource) =>
      status === 'confirmed' && paymentRetry?.status === 'recovered' && waitingFor === 'shipment';
    const { paymentStatus, paymentRetry, payments } = await until(`/v1/orders/${id}`, isPaid);
    const { attempts, endReason } = paymentRetry;
    return {
      order: { paymentStatus, attempts, endReason, payments: payments.length },
      gateway: await moneyOf(shop, store, id),
      shelf: await shelfSince(store, before),
    };
  },
};

const answerBank: Story = {
  what: 'a dispute, from the bank’s question to its word',
  store: { stock: 1000 },
  prepare: (store) => completed(store),
  tell: async (shop, store, order) => {
    const [payment] = await paymentsOf(store, order.id);
    await control(shop.gatewayUrl, `payment-intents/${payment.gatewayReference}/dispute`, {});
    const { send, until } = patient(store.payments);
    const list = `/v1/disputes?orderId=${order.id}`;
    const [{ id }] = (await until(list, ({ data }) => data[0]?.waitingFor === 'evidence')).data;
    await send(`/v1/disputes/${id}/evidence`, { uncategorizedText: 'winning_evidence' }, order.id);
    await until(`/v1/disputes/${id}/process`, over);
    const { status, attention, pendingAct } = await until(`/v1/disputes/${id}`, (seen) => seen.status === 'won');
    const isPaid = (seen: Resource) => seen.paymentStatus === 'paid';
    const { payments } = await patient(store.orders).until(`/v1/orders/${order.id}`, isPaid);
    return {
      dispute: { status, attention, pendingAct },
      disputed: payments.map(({ disputed }: Resource) => disputed),
      gateway: await moneyOf(shop, store, order.id),
    };
  },
};

export const stories: readonly Story[] = [bringBack, tryAgain, answerBank];
