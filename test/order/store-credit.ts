import { newId } from '@beaver/kit/testing';
import test from 'ava';
import {
  card,
  deliver,
  ledgerOf,
  levelOf,
  paymentsOf,
  place,
  type Resource,
  type Store,
  ship,
  until,
} from './buyer.ts';
import { shop } from './one-shop.ts';
import { askRefund, completed, untilRefund } from './refund-order.ts';

const credit = { type: 'storeCredit' };
const keyed = () => ({ idempotencyKey: newId('key') });
const usd = (amount: number) => ({ amount, currency: 'USD' });

/** What the store's only customer can spend. */
export const creditIn = async ({ payments }: Store): Promise<Resource> =>
  (await payments.get('/v1/store-credit-accounts')).body.data[0];

/** What stands on an account of the store's ledger. */
export const balanceOf = async ({ payments }: Store, account: string): Promise<number> =>
  (await payments.get('/v1/ledger-balances')).body.data.find((each: Resource) => each.account === account)?.balance ??
  0;

/** Gives whoever placed an order something to spend. */
async function grant({ payments }: Store, { customerId }: Resource, amount: number): Promise<void> {
  const goodwill = { customerId, type: 'credit', amount: usd(amount), reason: 'The parcel was late.' };
  const { status, body } = await payments.post('/v1/store-credit-adjustments', goodwill, keyed());
  if (status !== 201) throw new Error(`no credit: ${JSON.stringify(body)}`);
}

/** A store whose customer has bought before and has so much credit. */
async function openStoreWith(amount: number, price: number): Promise<Store> {
  const store = await shop.openStore({ price });
  const first = await place(store, card('pm_card_visa'));
  await store.orders.post(`/v1/orders/${first.id}/cancel`, {}, keyed());
  await until(store, first.id, ({ status }) => status === 'canceled');
  await grant(store, first, amount);
  return store;
}

const takenByCard = async (store: Store) =>
  (await ledgerOf(shop.gatewayUrl, store)).filter(({ kind }) => kind === 'capture').map(({ amount }) => amount);

/** Orders that are paid with store credit, in one shop with the refunds that fill it. */
export function testStoreCredit(): void {
  test('what is refunded to store credit pays the next order, shipment by shipment, and what is canceled comes back', async (t) => {
    const store = await shop.openStore({ price: 2500 });
    const order = await completed(store, 'pm_card_visa', 4);
    const refund = await askRefund(store, order.id, { target: 'storeCredit' });
    await untilRefund(store, refund.id, ({ status }) => status === 'succeeded');
    await shop.record('refund-to-store-credit', store, refund.id);
    t.like(await creditIn(store), { customerId: order.customerId, available: usd(10_000) });

    const { id } = await place(store, credit, 3);
    const confirmed = await until(store, id, ({ status }) => status === 'confirmed');
    t.is(confirmed.paymentStatus, 'authorized');
    t.like(await creditIn(store), { available: usd(2_500), reserved: usd(7_500) });
    const first = await ship(store, confirmed, 1);
    await until(store, id, ({ paymentStatus }) => paymentStatus === 'partiallyPaid');
    t.like(await creditIn(store), { available: usd(2_500), reserved: usd(5_000) });
    const rest = { lines: [{ orderLineId: confirmed.lines[0].id, quantity: 1 }] };
    t.is((await store.orders.post(`/v1/orders/${id}/cancel`, rest, keyed())).status, 202);
    const second = await ship(store, confirmed, 1);
    await Promise.all([deliver(store, first), deliver(store, second)]);
    const done = await until(store, id, ({ status }) => status === 'completed');
    t.is(done.paymentStatus, 'paid');
    t.like(await creditIn(store), { available: usd(5_000), reserved: usd(0) });
    await shop.record('store-credit', store, id);

    const back = await askRefund(store, id, { lines: [{ orderLineId: confirmed.lines[0].id, quantity: 1 }] });
    await untilRefund(store, back.id, ({ status }) => status === 'succeeded');
    t.like(await creditIn(store), { available: usd(7_500), reserved: usd(0) });
    t.is(await balanceOf(store, 'storeCredit'), -7_500);
    t.is(await balanceOf(store, 'gatewayClearing'), 10_000);
    t.deepEqual(await takenByCard(store), [10_000]);
  });

  test('too little store credit asks for another payment method, which pays the whole', async (t) => {
    const store = await openStoreWith(4_199, 4_200);
    const { id } = await place(store, credit);
    const declined = await until(store, id, ({ status }) => status === 'requiresAction');
    t.deepEqual(declined.nextAction, { type: 'replacePaymentMethod', declineCode: 'insufficient_store_credit' });
    await store.orders.post(`/v1/orders/${id}/payment-method`, card('pm_card_visa'), keyed());
    const paid = await until(store, id, ({ status }) => status === 'confirmed');
    t.like(paid, { paymentStatus: 'authorized', nextAction: null });
    t.like(await creditIn(store), { available: usd(4_199), reserved: usd(0) });
    await shop.record('store-credit-insufficient', store, id);
  });

  test('store credit pays a part, and the card what is left of each shipment', async (t) => {
    const store = await openStoreWith(3_000, 2_000);
    const { id, paymentMethods } = await place(store, card('pm_card_visa'), 3, { storeCredit: usd(3_000) });
    t.like(paymentMethods, [
      { number: 1, type: 'storeCredit' },
      { number: 2, type: 'card' },
    ]);
    const confirmed = await until(store, id, ({ status }) => status === 'confirmed');
    t.is(confirmed.paymentStatus, 'authorized');
    t.deepEqual((await paymentsOf(store, id)).map(({ amount }) => amount.amount).sort(), [3_000, 3_000]);
    const first = await ship(store, confirmed, 1);
    await until(store, id, ({ paymentStatus }) => paymentStatus === 'partiallyPaid');
    t.deepEqual(await takenByCard(store), [], 'the first shipment is paid by credit alone');
    const second = await ship(store, confirmed, 2);
    await Promise.all([deliver(store, first), deliver(store, second)]);
    const done = await until(store, id, ({ status }) => status === 'completed');
    t.is(done.paymentStatus, 'paid');
    t.deepEqual(await takenByCard(store), [3_000]);
    t.like(await creditIn(store), { available: usd(0), reserved: usd(0) });
    await shop.record('credit-and-card', store, id);

    const back = await askRefund(store, id);
    const given = await untilRefund(store, back.id, ({ status }) => status === 'succeeded');
    t.is(given.shares.length, 2);
    t.like(await creditIn(store), { available: usd(3_000) });
    t.is((await until(store, id, () => true)).paymentStatus, 'refunded');
  });

  test('canceled before it ships, card and store credit are both let go', async (t) => {
    const store = await openStoreWith(1_000, 2_000);
    const { id } = await place(store, card('pm_card_visa'), 1, { storeCredit: usd(1_000) });
    await until(store, id, ({ status }) => status === 'confirmed');
    t.is((await store.orders.post(`/v1/orders/${id}/cancel`, {}, keyed())).status, 202);
    const canceled = await until(store, id, ({ status }) => status === 'canceled');
    t.is(canceled.paymentStatus, 'voided');
    t.like(await creditIn(store), { available: usd(1_000), reserved: usd(0) });
    t.like(await levelOf(store), { committed: 0, reserved: 0 });
    await shop.record('credit-and-card-canceled', store, id);
    const covered = await place(store, card('pm_card_visa'), 1, { storeCredit: usd(9_000) });
    t.like(covered.paymentMethods, [{ number: 1, type: 'storeCredit' }]);
    const short = await place(store, card('pm_card_visa'), 3, { storeCredit: usd(2_000) });
    const declined = await until(store, short.id, ({ status }) => status === 'requiresAction');
    t.is(declined.nextAction.declineCode, 'insufficient_store_credit', 'no card is charged more than was agreed');
    t.deepEqual(
      (await paymentsOf(store, short.id)).map(({ methodType, status }) => [methodType, status]),
      [['storeCredit', 'canceled']],
    );
  });
}
