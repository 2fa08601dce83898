import { newId } from '@beaver/kit/testing';
import test from 'ava';
import { card, deliver, place, type Resource, type Store, ship, until } from '../order/buyer.ts';
import { askRefund, untilRefund } from '../order/refund-order.ts';
import { followPlan } from '../order/retry-order.ts';
import { startShop } from '../order/start-shop.ts';
import { startMailSink } from './start-mail-sink.ts';

const PATIENCE_MS = 40_000;

const sink = await startMailSink();
const shop = await startShop({ env: sink.env, besides: ['workflow-service'] });
test.after.always(async () => {
  await shop.stop();
  await sink.stop();
});

const settings = { orderLinkBase: 'https://lodge.example/orders/' };
const newBuyer = () => ({ customer: { email: `${newId('ada')}@lodge.example`, name: 'Ada' } });

/** The subjects of what a buyer got, in any order, once they are so many. */
async function subjectsTo({ customer }: ReturnType<typeof newBuyer>, count: number): Promise<string[]> {
  for (const end = Date.now() + PATIENCE_MS; ; ) {
    const mails = await sink.mailsTo(customer.email);
    if (mails.length >= count || Date.now() > end) return mails.map(({ subject }) => subject).sort();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** What the merchant sees of an order's mails: kind and status, oldest first. */
async function notificationsOf({ tenantId }: Store, { id }: Resource): Promise<string[]> {
  const mails = shop.services.peer('workflow-service').tenant({ id: tenantId });
  const { body } = await mails.get(`/v1/notifications?orderId=${id}&sort=createdAt`);
  return body.data.map(({ kind, status }: Resource) => `${kind} ${status}`);
}

test('from the payment to the refund, the processes of an order write to its buyer', async (t) => {
  const store = await shop.openStore({ settings });
  const buyer = newBuyer();
  const placed = await place(store, card('pm_card_visa'), 1, buyer);
  const order = await until(store, placed.id, ({ status }) => status === 'confirmed');
  await subjectsTo(buyer, 1);
  await deliver(store, await ship(store, order, 1));
  await until(store, order.id, ({ status }) => status === 'completed');
  const refund = await askRefund(store, order.id, { amount: { amount: 1200, currency: 'USD' } });
  await untilRefund(store, refund.id, ({ status }) => status === 'succeeded');
  t.deepEqual(await subjectsTo(buyer, 4), [
    `Order ${order.number} has arrived`,
    `Order ${order.number} is confirmed`,
    `Order ${order.number} is on its way`,
    `Your refund for order ${order.number}: $12.00`,
  ]);
});

test('a card that a plan tries again: the plan says when the buyer is written to', async (t) => {
  const store = await shop.openStore({ settings });
  await followPlan(store, [
    { after: 'PT1S', action: 'retryAndNotify' },
    { after: 'P7D', action: 'retry' },
  ]);
  const buyer = newBuyer();
  const { id } = await place(store, card('pm_card_visa_chargeDeclinedInsufficientFunds'), 1, buyer);
  const order = await until(store, id, ({ waitingFor }) => waitingFor === 'retry');
  t.deepEqual(await subjectsTo(buyer, 1), [`We could not charge your card for order ${order.number}`]);
  const [mail] = await sink.mailsTo(buyer.customer.email);
  t.regex(mail?.text ?? '', /We will keep trying until .*\d{4}\./);
  t.true(mail?.text.includes(`https://lodge.example/orders/${order.id}`));
  t.deepEqual(await notificationsOf(store, order), ['paymentReminder sent']);
});

test('a card that is declined for good, then a bank transfer, then a cancellation', async (t) => {
  const store = await shop.openStore({ settings });
  const buyer = newBuyer();
  const order = await place(store, card('pm_card_chargeDeclinedStolenCard'), 1, buyer);
  await until(store, order.id, ({ status }) => status === 'requiresAction');
  t.deepEqual(await subjectsTo(buyer, 1), [`Your payment for order ${order.number} did not go through`]);
  const act = (verb: string, body: object) =>
    store.orders.post(`/v1/orders/${order.id}/${verb}`, body, { idempotencyKey: newId('key') });
  t.is((await act('payment-method', { type: 'bankTransfer' })).status, 200);
  t.is((await act('cancel', { reason: 'changed my mind' })).status, 202);
  await until(store, order.id, ({ status }) => status === 'canceled');
  t.deepEqual(await subjectsTo(buyer, 2), [
    `Order ${order.number} was canceled`,
    `Your payment for order ${order.number} did not go through`,
  ]);
});
