import test from 'ava';
import { keyed, must, newAddress, openMailShop } from './mail-shop.ts';
import { mailsTo, notificationsOf } from './mails.ts';
import { house } from './one-service.ts';
import { place } from './orders.ts';

const message = { subject: 'About your tent', text: 'It takes <a day> longer.\nWe are sorry.' };

test('the buyer is written to in somebody’s own words, which no answer and no event shows', async (t) => {
  const shop = await openMailShop(house);
  const email = newAddress();
  const { id: orderId, number } = await place(shop, email);
  const made = must(await shop.post('/v1/notifications', { orderId, ...message }, keyed()), 201);
  t.like(made.body, { kind: 'message', status: 'pending', orderId, eventId: made.body.id });
  t.is(made.headers.get('location'), `/v1/notifications/${made.body.id}`);
  const [sent] = await notificationsOf(shop, orderId, 1);
  t.like(sent, { id: made.body.id, status: 'sent', notificationTemplateId: null });
  t.false(JSON.stringify(sent).includes(message.subject));
  const [mail] = await mailsTo(house, email, 1);
  t.is(mail?.subject, message.subject);
  t.true(mail?.text.includes(message.text));
  t.true(mail?.text.includes(`Order ${number}`));
  t.true(mail?.html.includes('It takes &lt;a day&gt; longer.'));
  const { data } = must(await shop.get('/v1/events?limit=200'), 200).body;
  t.false(JSON.stringify(data).includes(message.subject));
});

test('somebody who has no order is not written to', async (t) => {
  const [shop, other] = [await openMailShop(house), await openMailShop(house)];
  const { id: orderId } = await place(other, newAddress());
  const { status, body } = await shop.post('/v1/notifications', { orderId, ...message }, keyed());
  t.like({ status, body }, { status: 422, body: { code: 'order_not_found', errors: [{ pointer: '/orderId' }] } });
});

test('a tenant’s template of the kind is what it is written within', async (t) => {
  const shop = await openMailShop(house);
  const email = newAddress();
  const words = {
    subject: '[Lodge] {{ message.subject }}',
    text: '{{ message.text }}',
    html: '<i>{{ message.text }}</i>',
  };
  must(await shop.post('/v1/notification-templates', { kind: 'message', locale: 'en', ...words }, keyed()), 201);
  const { id: orderId } = await place(shop, email);
  must(await shop.post('/v1/notifications', { orderId, ...message }, keyed()), 201);
  const [mail] = await mailsTo(house, email, 1);
  t.is(mail?.subject, '[Lodge] About your tent');
});
