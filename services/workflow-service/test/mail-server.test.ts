import test from 'ava';
import { keyed, must, newAddress, openMailShop } from './mail-shop.ts';
import { attempted, hurry, mailsTo, notificationsOf } from './mails.ts';
import { house } from './one-service.ts';
import { confirm, ship } from './orders.ts';

test('a mail that is refused for now is tried again, after ever longer', async (t) => {
  const shop = await openMailShop(house);
  const email = newAddress();
  await house.sink.orderFault({ at: 'rcpt', code: 451, text: `4.7.1 greylisted, ${email} later`, to: email, times: 2 });
  const order = await confirm(shop, email);
  const [first] = await notificationsOf(shop, order.id, 1, attempted(1));
  t.like(first, { status: 'pending', attempts: 1, response: '451 4.7.1 greylisted, <…> later', sentAt: null });
  const pause = Date.parse(first.nextAttemptAt) - Date.parse(first.updatedAt);
  t.true(pause > 29_000 && pause < 39_000, `${pause} ms`);
  await hurry(house, shop);
  const [second] = await notificationsOf(shop, order.id, 1, attempted(2));
  t.true(Date.parse(second.nextAttemptAt) - Date.parse(second.updatedAt) > 59_000);
  await hurry(house, shop);
  const [third] = await notificationsOf(shop, order.id, 1);
  t.like(third, { status: 'sent', attempts: 3, nextAttemptAt: null, reason: null });
  const mails = await mailsTo(house, email, 1);
  t.deepEqual(
    mails.map(({ messageId }) => messageId),
    [`<${first.id}@beaver.example>`],
  );
});

test('a mail that no server takes is given up after two days, and sent when somebody asks for it', async (t) => {
  const shop = await openMailShop(house);
  const email = newAddress();
  await house.sink.orderFault({ at: 'data', code: 451, to: email, times: 2 });
  const order = await confirm(shop, email);
  await notificationsOf(shop, order.id, 1, attempted(1));
  await house.service.sql(shop.tenantId, "update notifications set give_up_at = now() - interval '1 second'");
  await hurry(house, shop);
  const [failed] = await notificationsOf(shop, order.id, 1);
  t.like(failed, { status: 'failed', reason: 'gaveUp', attempts: 2, nextAttemptAt: null });
  const again = must(await shop.post(`/v1/notifications/${failed.id}/retry`, undefined, keyed()), 200).body;
  t.like(again, { status: 'pending', reason: null });
  const [sent] = await notificationsOf(shop, order.id, 1);
  t.like(sent, { status: 'sent', attempts: 3 });
  const refused = await shop.post(`/v1/notifications/${failed.id}/retry`, undefined, keyed());
  t.like(refused, { status: 409, body: { code: 'notification_not_failed' } });
});

test('an address without a mailbox gets no second mail, until its suppression is lifted', async (t) => {
  const [shop, neighbor] = [await openMailShop(house), await openMailShop(house)];
  const email = newAddress();
  await house.sink.orderFault({ at: 'rcpt', code: 550, text: `5.1.1 <${email}>: no such mailbox`, to: email });
  const order = await confirm(shop, email);
  const [bounced] = await notificationsOf(shop, order.id, 1);
  t.like(bounced, { status: 'failed', reason: 'noMailbox', response: '550 5.1.1 <…>: no such mailbox' });
  const { data } = (await shop.get('/v1/suppressions')).body;
  t.is(data.length, 1);
  t.deepEqual((await shop.get(`/v1/suppressions/${data[0].id}`)).body, data[0]);
  t.is((await neighbor.get(`/v1/suppressions/${data[0].id}`)).body.code, 'suppression_not_found');
  t.like(data[0], { reason: 'noMailbox', notificationId: bounced.id, orderId: order.id, liftedAt: null });

  await ship(shop, order);
  const [, second] = await notificationsOf(shop, order.id, 2);
  t.like(second, { status: 'suppressed', reason: 'addressSuppressed', attempts: 0 });
  await confirm(shop, email.toUpperCase());
  t.deepEqual(await house.sink.mailsTo(email), []);
  await confirm(neighbor, email);
  t.is((await mailsTo(house, email, 1)).length, 1, 'another tenant has found out nothing yet');

  const lifted = must(await shop.post(`/v1/suppressions/${data[0].id}/lift`, undefined, keyed()), 200).body;
  t.truthy(lifted.liftedAt);
  t.deepEqual(must(await shop.post(`/v1/suppressions/${data[0].id}/lift`, undefined, keyed()), 200).body, lifted);
  t.is((await shop.get('/v1/suppressions')).body.data.length, 0);
  t.is((await shop.get('/v1/suppressions?lifted=true')).body.data.length, 1);
  must(await shop.post(`/v1/notifications/${bounced.id}/retry`, undefined, keyed()), 200);
  const [sent] = await notificationsOf(shop, order.id, 2);
  t.like(sent, { status: 'sent', attempts: 2 });
});

test('who refuses the sender or the text has said nothing of the address', async (t) => {
  const shop = await openMailShop(house);
  for (const fault of [
    { at: 'rcpt', code: 550, text: '5.7.1 your network is blocked' },
    { at: 'data', code: 554, text: '5.6.0 looks like spam' },
  ]) {
    const email = newAddress();
    await house.sink.orderFault({ ...fault, to: email });
    const order = await confirm(shop, email);
    const [refused] = await notificationsOf(shop, order.id, 1);
    t.like(refused, { status: 'failed', reason: 'refused', response: `${fault.code} ${fault.text}` });
    await ship(shop, order);
    t.is((await mailsTo(house, email, 1)).length, 1);
  }
  t.is((await shop.get('/v1/suppressions')).body.data.length, 0);
});

test('a server that takes its time is waited for, and gets the mail once', async (t) => {
  const shop = await openMailShop(house);
  const email = newAddress();
  await house.sink.orderFault({ at: 'data', to: email, delayMs: 6000 });
  const order = await confirm(shop, email);
  const [notification] = await notificationsOf(shop, order.id, 1);
  t.like(notification, { status: 'sent', attempts: 1 });
  t.is((await house.sink.mailsTo(email)).length, 1);
});

test("what has been sent, skipped or refused is in the order's notifications and in nobody else's", async (t) => {
  const [shop, other] = [await openMailShop(house), await openMailShop(house)];
  const order = await confirm(shop, newAddress());
  const [notification] = await notificationsOf(shop, order.id, 1);
  t.deepEqual((await shop.get(`/v1/notifications/${notification.id}`)).body, notification);
  t.is((await other.get(`/v1/notifications/${notification.id}`)).body.code, 'notification_not_found');
  t.is((await other.get('/v1/notifications')).body.data.length, 0);
  const { data } = (await shop.get('/v1/events?limit=200')).body;
  const types = data.filter(({ subject }: { subject: string }) => subject === `notification/${notification.id}`);
  t.deepEqual(
    types.map(({ type }: { type: string }) => type),
    ['notification.requested', 'notification.sent'],
  );
  t.is(types[0].causation, notification.eventId);
});
