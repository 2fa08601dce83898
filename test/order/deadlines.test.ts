import test from 'ava';
import { card, levelOf, paymentsOf, place, until } from './buyer.ts';
import { startShop, takeCards } from './start-shop.ts';
import { startTimeSkipping } from './time-skipping.ts';

const HOUR_MS = 3_600_000;
/** The server's time does not come back from its jump, so the second has a week. */
const settings = { paymentTtl: { card: 'P7D', bankTransfer: 'P7D', cash: 'P7D' } };
const temporal = await startTimeSkipping();
const shop = await startShop({ temporal });
test.after.always(() => shop.stop());

test.serial('an order that is never paid expires at its deadline, and its stock is free again', async (t) => {
  const store = await shop.openStore({ stock: 5 });
  const order = await place(store, card('pm_card_authenticationRequired'), 2);
  await until(store, order.id, ({ status }) => status === 'requiresAction');
  t.is((await levelOf(store)).available, 3);
  await temporal.sleep(HOUR_MS + 1000);
  const expired = await until(store, order.id, ({ status }) => status === 'expired');
  t.is(expired.waitingFor, null);
  await temporal.client.workflow.getHandle(`${store.tenantId}/order/${order.id}`).result();
  t.is((await levelOf(store)).available, 5);
  const [payment] = await paymentsOf(store, order.id);
  t.is(payment.status, 'canceled');
  await shop.record('never-paid', store, order.id);
});

test.serial('a step that only a person can help tries again each hour, and goes on when it is helped', async (t) => {
  const store = await shop.openStore({ settings, takesCards: false });
  const order = await place(store, card('pm_card_visa'));
  const stuck = await until(store, order.id, ({ waitingFor }) => waitingFor === 'operator');
  t.is(stuck.attention, 'stuck');
  await takeCards(store);
  await temporal.sleep(HOUR_MS + 1000);
  const paid = await until(store, order.id, ({ status }) => status === 'confirmed');
  t.is(paid.paymentStatus, 'authorized');
  t.is(paid.attention, null);
  await shop.record('stuck', store, order.id);
});
