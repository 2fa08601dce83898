import { campaign } from '@beaver/kit/testing';
import test from 'ava';
import pg from 'pg';
import { startMails } from './mail-house.ts';
import { type MailShop, newAddress, openMailShop } from './mail-shop.ts';
import { attempted, hurry, mailsTo, notificationsOf } from './mails.ts';
import { confirm } from './orders.ts';

const house = await startMails();
test.after.always(() => house.stop());

/** The mails of many buyers, by address. */
async function mailsOf(addresses: string[]) {
  return Promise.all(addresses.map(async (address) => ({ address, mails: await mailsTo(house, address, 1) })));
}

/** Orders that are confirmed a few at a time. */
async function confirmMany(shop: MailShop, addresses: string[], atOnce = 4): Promise<void> {
  for (let next = 0; next < addresses.length; next += atOnce)
    await Promise.all(addresses.slice(next, next + atOnce).map((address) => confirm(shop, address)));
}

/** How many notifications are sent, when they are so many. */
async function countSent(shop: MailShop, count: number): Promise<number> {
  for (let left = 100; ; left -= 1) {
    const { data } = (await shop.get('/v1/notifications?status=sent&limit=200')).body;
    if (data.length >= count || left === 0) return data.length;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The leases that a dead process holds are over. */
const endLeases = async (shop: MailShop) => {
  await house.service.sql('', 'update feed_positions set held_until = now()');
  await house.service.sql(shop.tenantId, 'update notifications set sending_until = now()');
  await hurry(house, shop);
};

test.serial(
  'killed between the answer of the mail server and the commit, it sends the same mail once more',
  async (t) => {
    t.timeout(120_000);
    const shop = await openMailShop(house);
    const email = newAddress();
    await house.sink.orderFault({ at: 'data', to: email, delayMs: 1500 });
    const order = await confirm(shop, email);
    const [mail] = await mailsTo(house, email, 1);
    const row = new pg.Client({ connectionString: house.service.database.asOwner });
    await row.connect();
    await row.query(`begin; set local beaver.tenant_id = '${shop.tenantId}'; select from notifications for update`);
    await isWaitedFor(row);
    await house.service.process.end('SIGKILL');
    await row.end();
    await house.service.restart();
    await endLeases(shop);
    const [notification] = await notificationsOf(shop, order.id, 1);
    t.like(notification, { status: 'sent', attempts: 1 });
    const mails = await mailsTo(house, email, 2);
    t.deepEqual(
      mails.map(({ messageId }) => messageId),
      [mail?.messageId, `<${notification.id}@beaver.example>`],
    );
    t.is(mails[0]?.messageId, mails[1]?.messageId);
  },
);

/** Until the outcome would be written. */
async function isWaitedFor(row: pg.Client): Promise<void> {
  for (let left = 200; left > 0; left -= 1) {
    const { rows } = await row.query(
      "select 1 from pg_locks where not granted and locktype in ('tuple', 'transactionid')",
    );
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nothing waits for the row');
}

test.serial('a mail server that is not there is tried again, and a mail that waited is sent once', async (t) => {
  t.timeout(120_000);
  const shop = await openMailShop(house);
  const email = newAddress();
  await house.sink.process.end('SIGKILL');
  const order = await confirm(shop, email);
  const [waiting] = await notificationsOf(shop, order.id, 1, attempted(1));
  t.like(waiting, { status: 'pending', attempts: 1, response: 'The mail server could not be reached.' });
  t.regex(house.service.process.output(), /ECONNREFUSED/);
  await house.sink.restart();
  await hurry(house, shop);
  t.like((await notificationsOf(shop, order.id, 1))[0], { status: 'sent', attempts: 2 });
  t.is((await mailsTo(house, email, 1)).length, 1);
});

test.serial(
  'what happens while the service is down is mailed when it is back: nothing lost, nothing twice',
  async (t) => {
    t.timeout(600_000);
    const { size } = campaign(t, 'orders confirmed while the service is down', 200);
    const shop = await openMailShop(house);
    const addresses = Array.from({ length: size }, () => newAddress());
    await house.service.process.end('SIGTERM');
    await confirmMany(shop, addresses);
    await house.service.restart();
    for (const { address, mails } of await mailsOf(addresses)) t.is(mails.length, 1, address);
  },
);

test.serial(
  'killed again and again in a burst, it repeats a mail at most once a kill, under its Message-ID',
  async (t) => {
    t.timeout(600_000);
    const { size } = campaign(t, 'orders confirmed while the service is killed', 200);
    const shop = await openMailShop(house);
    const addresses = Array.from({ length: size }, () => newAddress());
    const kills = 3;
    const confirmed = confirmMany(shop, addresses, 2);
    for (let kill = 0; kill < kills; kill += 1) {
      await mailsTo(house, addresses[Math.floor((size / kills) * kill)] ?? '', 1);
      await house.service.process.end('SIGKILL');
      await house.service.restart();
      await endLeases(shop);
    }
    await confirmed;
    const all = await mailsOf(addresses);
    for (const { address, mails } of all) {
      t.is(new Set(mails.map(({ messageId }) => messageId)).size, 1, address);
      t.true(mails.length <= 1 + kills);
    }
    t.is(await countSent(shop, size), size);
    t.log(`${all.reduce((sum, { mails }) => sum + mails.length, 0) - size} of ${size} mails came again`);
  },
);
