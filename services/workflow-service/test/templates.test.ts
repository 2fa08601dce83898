import { newId } from '@beaver/kit/testing';
import test from 'ava';
import { type MailShop, must, newAddress, openMailShop } from './mail-shop.ts';
import { mailsTo, notificationsOf } from './mails.ts';
import { house } from './one-service.ts';
import { confirm, ship } from './orders.ts';

const path = '/v1/notification-templates';
const words = (fields: object = {}) => ({
  kind: 'orderConfirmed',
  locale: 'de',
  subject: 'Bestellung {{ order.number }}',
  text: 'Hallo {{ customer.name }}: {{ order.total | money }}',
  html: '<p>Hallo {{ customer.name }}: {{ order.total | money }}</p>',
  ...fields,
});
const make = async (shop: MailShop, fields: object = {}) => must(await shop.post(path, words(fields)), 201).body;

/** The mail of a new order's confirmation. */
async function mailOf(shop: MailShop, name = 'Ada Beaver') {
  const email = newAddress();
  const order = await confirm(shop, email, { customer: { email, name } });
  const [notification] = await notificationsOf(shop, order.id, 1);
  const [mail] = await mailsTo(house, email, 1);
  return { order, notification, mail };
}

test("a store's mails are by the template of its locale, else of its language, else the built-in one", async (t) => {
  const shop = await openMailShop(house, { settings: { locale: 'de-AT' } });
  t.regex((await mailOf(shop)).mail?.subject ?? '', /is confirmed$/);
  const german = await make(shop);
  await make(shop, { locale: 'fr', subject: 'Commande {{ order.number }}' });
  const first = await mailOf(shop, 'Ada <b>Biber</b>');
  t.is(first.mail?.subject, `Bestellung ${first.order.number}`);
  t.is(first.mail?.text.trim(), 'Hallo Ada <b>Biber</b>: $\u{a0}84,00');
  t.is(first.mail?.html.trim(), '<p>Hallo Ada &lt;b&gt;Biber&lt;/b&gt;: $\u{a0}84,00</p>');
  t.like(first.notification, { notificationTemplateId: german.id, locale: 'de-AT', templateFault: null });
  const austrian = await make(shop, { locale: 'de-at', subject: 'Servus {{ order.number }}' });
  t.like((await mailOf(shop)).notification, { notificationTemplateId: austrian.id });
  must(await shop.post(`${path}/${austrian.id}/archive`), 200);
  must(await shop.patch(`${path}/${german.id}`, { subject: 'Ihre Bestellung' }, { ifMatch: german.version }), 200);
  t.is((await mailOf(shop)).mail?.subject, 'Ihre Bestellung');
});

test("another tenant's templates write no mail, and are nobody else's", async (t) => {
  const [own, other] = [await openMailShop(house), await openMailShop(house)];
  const { id } = await make(other, { locale: 'en', subject: 'Not yours' });
  const { mail, notification } = await mailOf(own);
  t.regex(mail?.subject ?? '', /is confirmed$/);
  t.is(notification.notificationTemplateId, null);
  t.is((await own.get(`${path}/${id}`)).status, 404);
  const preview = await own.post(`${path}/preview`, { kind: 'orderConfirmed', locale: 'en' });
  t.like(preview.body, { notificationTemplateId: null, subject: 'Order 1042 is confirmed' });
});

test('of a kind and locale one is in use, the archived ones stay readable', async (t) => {
  const shop = await openMailShop(house);
  const first = await make(shop);
  t.like(await shop.post(path, words()), { status: 409, body: { code: 'notification_template_exists' } });
  t.is((await shop.post(path, words({ locale: 'DE' }))).status, 409);
  must(await shop.post(`${path}/${first.id}/archive`), 200);
  const again = must(await shop.post(`${path}/${first.id}/archive`), 200);
  t.is(again.body.version, 2, 'archiving it again changes nothing');
  const changed = await shop.patch(`${path}/${first.id}`, { subject: 'x' }, { ifMatch: '*' });
  t.like(changed, { status: 409, body: { code: 'notification_template_archived' } });
  const second = await make(shop);
  const ids = async (query: string) =>
    (await shop.get(`${path}?${query}`)).body.data.map((each: { id: string }) => each.id);
  t.deepEqual(await ids('kind=orderConfirmed'), [second.id]);
  t.deepEqual(await ids('archived=true'), [first.id]);
  t.like(await shop.get(`${path}/${first.id}`), { status: 200, body: { subject: words().subject } });
  t.is((await shop.get(`${path}/${newId('ntt')}`)).body.code, 'notification_template_not_found');
});

test('a preview shows each kind, by the given parts and else by what is in use, and keeps nothing', async (t) => {
  const shop = await openMailShop(house);
  const kinds = [
    'orderConfirmed',
    'orderShipped',
    'orderDelivered',
    'orderCanceled',
    'orderRefunded',
    'paymentFailed',
    'paymentReminder',
    'message',
  ];
  for (const kind of kinds) {
    const { body } = must(await shop.post(`${path}/preview`, { kind }), 200);
    t.regex(body.subject, /order 1042/i, kind);
    t.regex(body.text, /^Hello Ada Beaver,\n\n/, kind);
    t.regex(body.html, /^<!doctype html>[\s\S]*<\/html>\s*$/, kind);
    const words = (part: string) =>
      new Set(part.replaceAll(/<style>[\s\S]*<\/style>|<[^>]+>/g, ' ').match(/[\w.$]{4,}/g));
    const missing = [...words(body.text)].filter((word) => !words(body.html).has(word) && word !== word.toUpperCase());
    t.deepEqual(
      missing.filter((word) => !/^(https|lodge.example|otter.example|orders|track|ord_)/.test(word)),
      [],
      kind,
    );
  }
  const own = await make(shop, {
    kind: 'orderShipped',
    locale: 'en',
    html: "{% render 'shipment', heading: 'Drin' %}",
  });
  const asked = { kind: 'orderShipped', locale: 'en-US', subject: '{{ shipment.carrier }}' };
  const { body } = must(await shop.post(`${path}/preview`, asked), 200);
  t.like(body, { notificationTemplateId: own.id, subject: 'Otter Express', text: 'Hallo Ada Beaver: $319.68\n' });
  t.regex(body.html, /<h2>Drin<\/h2>[\s\S]*1 × Alpine tent/);
  t.is((await shop.get(path)).body.data.length, 1);
});

test('a template that costs too much with a large order gives way to the built-in one, and says why', async (t) => {
  const shop = await openMailShop(house);
  const text =
    '{% for line in order.lines %}{% assign n = line.quantity | times: 400 %}{% for i in (1..n) %}{{ i }}{% endfor %}{% endfor %}';
  await make(shop, { kind: 'orderShipped', locale: 'en', text });
  const email = newAddress();
  const order = await confirm(shop, email, { lines: [{ variantId: shop.variantId, quantity: 900 }] });
  await ship(shop, order);
  const notification = (await notificationsOf(shop, order.id, 2))[1];
  t.like(notification, { status: 'sent', notificationTemplateId: null });
  t.regex(notification.templateFault ?? '', /^line 1, column \d+: (takes more than 100000 steps|writes more than)/);
  const mails = await mailsTo(house, email, 2);
  t.true(mails.some(({ subject }) => subject === `Order ${order.number} is on its way`));
});
