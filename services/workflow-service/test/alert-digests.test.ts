import test from 'ava';
import {
  confirmed,
  count,
  digestsOf,
  low,
  openWatchedShop,
  progress,
  startWatching,
  until,
  type WatchedShop,
} from './watched-shop.ts';

const house = await startWatching();
test.after.always(() => house.stop());

/** What waits for its time comes now. */
const hurry = ({ tenantId }: WatchedShop) =>
  house.service.sql(
    tenantId,
    'update deliveries set due_at = now(), next_attempt_at = now() where delivered_at is null',
  );
const mailsOf = (email: string, wanted: number) =>
  until(
    async () => (await house.sink.mailsTo(email)).toReversed(),
    ({ length }) => length >= wanted,
  );
const set = (shop: WatchedShop, settings: object) =>
  shop.entities.patch(`/v1/stores/${shop.storeId}/settings`, settings, { ifMatch: '*' });
/** Seconds until the open digest is sent. */
const dueIn = async ({ tenantId }: WatchedShop) => {
  const open = 'select extract(epoch from due_at - now())::float8 as seconds from alert_digests where sent_at is null';
  return Number((await house.service.sql(tenantId, open))[0]?.seconds);
};

test('what is low comes in one mail to whoever runs the shop, and the next an hour later', async (t) => {
  const shop = await openWatchedShop(house);
  const { owner, manager, support } = shop.people;
  await confirmed(shop, 'Alpine tent');
  const late = await confirmed(shop, 'Enamel mug');
  await progress(shop, late.alertId, 'escalated');
  const seen = await confirmed(shop, 'Rope');
  await shop.post(`/v1/alerts/${seen.alertId}/acknowledge`);
  const back = await confirmed(shop, 'Stove');
  await count(shop, back.variantId, 40);
  await until(
    () => shop.get(`/v1/alerts/${back.alertId}`),
    ({ body }) => body.status === 'resolved',
  );
  await low(shop, 'Lamp');
  t.true((await dueIn(shop)) < 61, 'the first goes as soon as what belongs to it is gathered');
  await hurry(shop);
  const sent = await digestsOf(shop, 2);
  t.deepEqual(sent.map(({ userId }: { userId: string }) => userId).toSorted(), [owner.id, manager.id].toSorted());
  t.like(sent[0], { status: 'sent', orderId: null, kind: 'lowStockDigest' });
  const [mail] = await mailsOf(owner.email, 1);
  t.is(mail?.subject, '2 items are low in stock');
  t.regex(mail?.text ?? '', /Enamel mug \(sku_\w+\) – STILL LOW\n {2}3 left at Default location, threshold 5/);
  t.true((mail?.text ?? '').indexOf('Enamel mug') < (mail?.text ?? '').indexOf('Alpine tent'), 'the loudest first');
  t.regex(mail?.html ?? '', /Alpine tent/);
  t.notRegex(mail?.text ?? '', /Rope|Stove|Lamp/);
  t.is((await mailsOf(manager.email, 1)).length, 1);

  await confirmed(shop, 'Canoe');
  const wait = await dueIn(shop);
  t.true(wait > 3500 && wait <= 3600, `${wait} s`);
  await hurry(shop);
  t.is((await digestsOf(shop, 4)).length, 4);
  const [, second] = await mailsOf(owner.email, 2);
  t.is(second?.subject, 'Canoe is low in stock');
  t.deepEqual(await house.sink.mailsTo(support.email), []);
});

test('the store says who is written to, or that nobody is', async (t) => {
  const shop = await openWatchedShop(house);
  const { owner, support } = shop.people;
  await set(shop, { alertRecipients: [support.id] });
  await confirmed(shop, 'Alpine tent');
  await hurry(shop);
  const [notification] = await digestsOf(shop, 1);
  t.like(notification, { userId: support.id, status: 'sent' });
  t.is((await mailsOf(support.email, 1)).length, 1);
  t.deepEqual(await house.sink.mailsTo(owner.email), []);

  const quiet = await openWatchedShop(house);
  await set(quiet, { alertMails: 'none' });
  await confirmed(quiet, 'Alpine tent');
  await hurry(quiet);
  const open = () => house.service.sql(quiet.tenantId, 'select id from alert_digests where sent_at is null');
  t.deepEqual(await until(open, ({ length }) => length === 0), []);
  t.deepEqual(await digestsOf(quiet, 0), []);
});

test('nothing is left to say when all has recovered before it is sent; a repetition makes no second mail', async (t) => {
  const shop = await openWatchedShop(house);
  const { variantId, alertId } = await confirmed(shop, 'Alpine tent');
  await count(shop, variantId, 40);
  await until(
    () => shop.get(`/v1/alerts/${alertId}`),
    ({ body }) => body.status === 'resolved',
  );
  await hurry(shop);
  const skipped = await digestsOf(shop, 2);
  t.deepEqual(
    skipped.map(({ status, reason }: Record<string, string>) => [status, reason]),
    [
      ['skipped', 'outdated'],
      ['skipped', 'outdated'],
    ],
  );
  await confirmed(shop, 'Enamel mug');
  await hurry(shop);
  await digestsOf(shop, 4);
  await house.service.sql(
    shop.tenantId,
    `update deliveries set delivered_at = null, due_at = now(), next_attempt_at = now() where reaction = 'sendAlertDigest'`,
  );
  const left = () =>
    house.service.sql(
      shop.tenantId,
      `select note from deliveries where delivered_at is null and reaction = 'sendAlertDigest'`,
    );
  await until(left, ({ length }) => length === 0);
  t.is((await digestsOf(shop, 4)).length, 4);
  t.is((await mailsOf(shop.people.owner.email, 1)).length, 1);
});

test('a tenant says it in its own words, with what such a mail has', async (t) => {
  const client = house.service.tenant();
  const path = '/v1/notification-templates';
  const post = (at: string, body: object) => client.post(at, body);
  const built = (await post(`${path}/preview`, { kind: 'lowStockDigest' })).body;
  t.is(built.subject, '5 items are low in stock');
  t.regex(built.text, /^Hello Ada Beaver,[\s\S]*Alpine tent \(TENT-2P\) – STILL LOW[\s\S]*and 3 more\.\n/);
  t.regex(built.html, /^<!doctype html>[\s\S]*Enamel mug[\s\S]*<\/html>\s*$/);
  const own = { subject: '{{ alerts.size }} knapp', text: '{{ alerts.first.sku }}', html: '<p>{{ store.name }}</p>' };
  const given = { kind: 'lowStockDigest', locale: 'de', ...own };
  t.is((await post(path, given)).status, 201);
  t.like((await post(`${path}/preview`, { kind: 'lowStockDigest', locale: 'de' })).body, {
    subject: '2 knapp',
    text: 'TENT-2P\n',
  });
  const wrong = await post(path, { ...given, locale: 'fr', text: '{{ order.number }}' });
  t.like(wrong, { status: 422, body: { errors: [{ pointer: '/text', code: 'unknown_variable' }] } });
});
