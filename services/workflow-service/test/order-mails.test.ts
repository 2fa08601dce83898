import test from 'ava';
import { changeSettings, keyed, must, newAddress, openMailShop } from './mail-shop.ts';
import { mailsTo, notificationsOf } from './mails.ts';
import { house } from './one-service.ts';
import { confirm, decline, deliver, place, progress, ship } from './orders.ts';

test('an order from its confirmation to its arrival: each mail once, with what happened', async (t) => {
  const shop = await openMailShop(house, { settings: { orderLinkBase: 'https://lodge.example/orders/' } });
  const email = newAddress();
  const order = await confirm(shop, email);
  const tracking = { carrier: 'Otter Express', number: 'OX-1', url: 'https://otter.example/OX-1' };
  const fulfillment = await ship(shop, order, { tracking });
  await deliver(shop, fulfillment.id);
  const notifications = await notificationsOf(shop, order.id, 3);
  t.deepEqual(
    notifications.map(({ kind, status, attempts }: { kind: string; status: string; attempts: number }) => [
      kind,
      status,
      attempts,
    ]),
    [
      ['orderConfirmed', 'sent', 1],
      ['orderShipped', 'sent', 1],
      ['orderDelivered', 'sent', 1],
    ],
  );
  const mails = await mailsTo(house, email, 3);
  t.is(mails.length, 3);
  const [confirmed, shipped, delivered] = notifications.map(({ id }: { id: string }) =>
    mails.find(({ messageId }) => messageId === `<${id}@beaver.example>`),
  );
  t.is(confirmed.subject, `Order ${order.number} is confirmed`);
  t.is(confirmed.from, '"Lodge Supply" <shop@beaver.example>');
  t.is(confirmed.to, `"Ada Beaver" <${email}>`);
  for (const part of [confirmed.text, confirmed.html]) {
    for (const shown of ['Alpine tent', '2 × $42.00', '$84.00', '1 Lodge Lane', 'Portland, OR 97201', 'United States'])
      t.true(part.includes(shown), shown);
    t.true(part.includes(`https://lodge.example/orders/${order.id}`));
  }
  t.is(shipped.subject, `Order ${order.number} is on its way`);
  for (const part of [shipped.text, shipped.html])
    for (const shown of ['Otter Express', 'OX-1', 'https://otter.example/OX-1', '1 × Alpine tent'])
      t.true(part.includes(shown), shown);
  t.is(delivered.subject, `Order ${order.number} has arrived`);
  t.deepEqual(delivered.headers['auto-submitted'], ['Auto-Submitted: auto-generated']);
  t.like(notifications[1], {
    fulfillmentId: fulfillment.id,
    orderRefundId: null,
    notificationTemplateId: null,
    locale: 'en-US',
  });
});

test('an order that was held is confirmed to its buyer when it is released, once', async (t) => {
  const shop = await openMailShop(house);
  const email = newAddress();
  const { id, total } = await place(shop, email);
  must(await shop.orders.post(`/v1/orders/${id}/hold`, { reason: 'looks odd' }, keyed()), 200);
  const payment = { id: 'pay_00000000000000000000000001', version: 1, state: 'authorized', authorized: total.amount };
  const rest = { voided: 0, captured: 0, refunded: 0, disputed: 0 };
  await progress(shop, id, 'stockCommitted', { payment: { ...payment, ...rest } });
  must(await shop.orders.post(`/v1/orders/${id}/release`, {}, keyed()), 200);
  must(await shop.orders.post(`/v1/orders/${id}/hold`, { reason: 'again' }, keyed()), 200);
  must(await shop.orders.post(`/v1/orders/${id}/release`, {}, keyed()), 200);
  await ship(shop, (await shop.orders.get(`/v1/orders/${id}`)).body);
  const notifications = await notificationsOf(shop, id, 2);
  t.deepEqual(
    notifications.map(({ kind }: { kind: string }) => kind),
    ['orderConfirmed', 'orderShipped'],
  );
});

test('a declined card, and an order that was not paid in time', async (t) => {
  const shop = await openMailShop(house, { settings: { orderLinkBase: 'https://lodge.example/pay?order=' } });
  const email = newAddress();
  const order = await place(shop, email);
  await decline(shop, order.id);
  const [mail] = await mailsTo(house, email, 1);
  t.is(mail?.subject, `Your payment for order ${order.number} did not go through`);
  t.true(mail?.text.includes(`Pay another way: https://lodge.example/pay?order=${order.id}`));
  t.true(mail?.html.includes(`href="https://lodge.example/pay?order=${order.id}"`));
  await progress(shop, order.id, 'paymentExpired');
  const [, second] = await mailsTo(house, email, 2);
  t.is(second?.subject, `Order ${order.number} was canceled`);
  t.regex(second?.text ?? '', /was not paid in time/);
});

test('a canceled order, and a refund that has gone back', async (t) => {
  const shop = await openMailShop(house);
  const email = newAddress();
  const canceled = await confirm(shop, email);
  must(await shop.orders.post(`/v1/orders/${canceled.id}/cancel`, { reason: 'changed my mind' }, keyed()), 202);
  await progress(shop, canceled.id, 'canceled');
  const [, notification] = await notificationsOf(shop, canceled.id, 2);
  t.like(notification, { kind: 'orderCanceled', status: 'sent' });
  const subjects = (await mailsTo(house, email, 1)).map(({ subject }) => subject);
  t.true(subjects.includes(`Order ${canceled.number} was canceled`));

  const buyer = newAddress();
  const order = await confirm(shop, buyer);
  await ship(shop, order, {}, 2);
  const [payment] = order.payments;
  const captured = { ...payment, version: 2, state: 'captured', captured: order.total.amount };
  await progress(shop, order.id, 'paymentCaptured', { payment: captured });
  const asked = { lines: [{ orderLineId: order.lines[0].id, quantity: 1 }], reason: 'A tear in the <fabric>' };
  const refund = must(await shop.orders.post(`/v1/orders/${order.id}/refunds`, asked, keyed()), 201).body;
  const told = (step: string, facts: object = {}) =>
    shop.worker.post(`/v1/order-refunds/${refund.id}/progress`, { step, ...facts }, keyed());
  must(await told('executing'), 200);
  const share = { paymentId: payment.id, refundId: 'rfd_00000000000000000000000001', status: 'succeeded' };
  must(await told('refunded', { share }), 200);
  must(await told('succeeded'), 200);
  const mails = await mailsTo(house, buyer, 3);
  const mail = mails.find(({ subject }) => subject.startsWith('Your refund'));
  t.is(mail?.subject, `Your refund for order ${order.number}: $42.00`);
  for (const part of [mail?.text, mail?.html]) {
    t.true(part?.includes('1 × Alpine tent'));
    t.false(part?.includes('fabric'), "the staff's reason is not the buyer's");
  }
});

test('a store that switches its mails off sends none, and says so of each', async (t) => {
  const shop = await openMailShop(house, { settings: { orderMails: 'none' } });
  const email = newAddress();
  const order = await confirm(shop, email);
  const [skipped] = await notificationsOf(shop, order.id, 1);
  t.like(skipped, { status: 'skipped', reason: 'orderMailsOff', attempts: 0, sentAt: null });
  await changeSettings(shop, { orderMails: 'all' });
  await ship(shop, order);
  t.deepEqual(
    (await mailsTo(house, email, 1)).map(({ subject }) => subject),
    [`Order ${order.number} is on its way`],
  );
});

test('amounts are written as the locale and the currency want, dates in the language of the text', async (t) => {
  const shop = await openMailShop(house, { settings: { locale: 'de-DE' } });
  const email = newAddress();
  await confirm(shop, email, { lines: [{ variantId: shop.variantId, quantity: 30 }] });
  const [mail] = await mailsTo(house, email, 1);
  t.true(mail?.text.includes('1.260,00\u{a0}$'));
  t.regex(mail?.text ?? '', /on \d{1,2} [A-Z][a-z]+ 20\d\d\./);
});

test('names are shown and do nothing: no markup, no header of their own', async (t) => {
  const shop = await openMailShop(house, {
    name: 'Lodge <script>alert("store")</script> & "Sons", Inc.',
    title: 'Tent <img src=x onerror=alert(1)> {{ store.name }} {% raw %}',
  });
  const email = newAddress();
  const name = 'Ada\r\nBcc: eve@lodge.example\r\n\r\n<script>alert("buyer")</script>';
  const order = await confirm(shop, email, { customer: { email, name } });
  const [mail] = await mailsTo(house, email, 1);
  t.truthy(mail);
  t.false(/<script|<img/i.test(mail?.html ?? ''));
  t.true(mail?.html.includes('Lodge &lt;script&gt;alert(&#34;store&#34;)&lt;/script&gt; &amp; &#34;Sons&#34;, Inc.'));
  t.true(mail?.html.includes('Tent &lt;img src=x onerror=alert(1)&gt; {{ store.name }} {% raw %}'));
  t.true(mail?.text.includes('Tent <img src=x onerror=alert(1)> {{ store.name }} {% raw %}'));
  t.is(mail?.headers.bcc, undefined);
  t.deepEqual(await house.sink.mailsTo('eve@lodge.example'), []);
  t.true(mail?.from.includes('Lodge <script>'));
  t.is(mail?.subject, `Order ${order.number} is confirmed`);
});

test('an event comes once, whatever is read again', async (t) => {
  const shop = await openMailShop(house);
  const email = newAddress();
  const order = await confirm(shop, email);
  await notificationsOf(shop, order.id, 1);
  await house.service.sql('', "update feed_positions set cursor = null where source = 'order-service'");
  await ship(shop, order);
  const notifications = await notificationsOf(shop, order.id, 2);
  t.is(notifications.length, 2);
  t.is((await mailsTo(house, email, 2)).length, 2);
});

test('no row, event or answer of the service holds an address or a name', async (t) => {
  const shop = await openMailShop(house);
  const email = newAddress('canary');
  const order = await confirm(shop, email);
  await notificationsOf(shop, order.id, 1);
  const tables = ['events', 'deliveries', 'notifications', 'suppressions', 'idempotency_keys'];
  for (const table of tables) {
    const rows = await house.service.sql(shop.tenantId, `select * from ${table} where tenant_id = $1`, [shop.tenantId]);
    t.false(/canary-|Ada Beaver|Lodge Lane/.test(JSON.stringify(rows)), table);
  }
});
