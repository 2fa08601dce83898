import { newId } from '@beaver/kit';
import test from 'ava';
import { doubts } from './doubts.ts';
import {
  act,
  addLocation,
  addVariant,
  buy,
  feedOf,
  hold,
  letTimePass,
  levelOf,
  openShop,
  reserve,
  startCatalog,
  stock,
  stocked,
} from './shop.ts';

const service = await startCatalog();
test.after.always(() => service.stop());

test.serial('200 buyers race for 20 units, and exactly 20 win', async (t) => {
  const shop = await openShop(service);
  const variantId = await stocked(shop, 20);
  const answers = await Promise.all(Array.from({ length: 200 }, () => buy(shop, [{ variantId, quantity: 1 }])));
  t.is(answers.filter(({ status }) => status === 201).length, 20);
  t.is(answers.filter(({ body }) => body.code === 'out_of_stock').length, 180);
  t.like(await levelOf(shop, variantId), { onHand: 20, reserved: 20, available: 0 });
  t.deepEqual(await doubts(service, shop.tenantId), []);
});

test.serial(
  'buyers of the same goods in any order, at several locations, neither oversell nor stop each other',
  async (t) => {
    const shop = await openShop(service);
    const second = await addLocation(shop);
    const variantIds = await Promise.all([stocked(shop, 10), stocked(shop, 10), stocked(shop, 10)]);
    for (const variantId of variantIds) await stock(shop, variantId, 10, second);
    const wish = (_: unknown, index: number) => {
      const order = index % 2 === 0 ? variantIds : variantIds.toReversed();
      return reserve(
        shop,
        order.map((variantId) => ({ variantId, quantity: 1 + (index % 2) })),
      );
    };
    const answers = await Promise.all(Array.from({ length: 60 }, wish));
    t.deepEqual(
      answers.filter(({ status, body }) => status !== 201 && body.code !== 'out_of_stock'),
      [],
    );
    for (const variantId of variantIds) {
      const levels = [await levelOf(shop, variantId), await levelOf(shop, variantId, second)];
      t.true(levels.every(({ available }) => available >= 0));
      t.true(levels[0].available + levels[1].available <= 1, 'all that can be sold is sold');
    }
    t.deepEqual(await doubts(service, shop.tenantId), []);
  },
);

test.serial('first backorders of what was never stocked open one level', async (t) => {
  const shop = await openShop(service);
  const variantId = await addVariant(shop, { allowBackorder: true });
  const answers = await Promise.all(Array.from({ length: 20 }, () => buy(shop, [{ variantId, quantity: 1 }])));
  t.is(answers.filter(({ status }) => status === 201).length, 20);
  t.like(await levelOf(shop, variantId), { onHand: 0, reserved: 20, available: -20 });
  t.deepEqual(await doubts(service, shop.tenantId), []);
});

test.serial(
  'the last unit: a commit, at the moment of expiry, against another buyer: exactly one has it',
  async (t) => {
    const shop = await openShop(service);
    const commitAfter = async (id: string, ticks: number) => {
      await new Promise((resolve) => setTimeout(resolve, ticks * 4));
      return act(shop, id, 'commit');
    };
    const outcomes = { commit: 0, buyer: 0 };
    for (let round = 0; round < 12; round += 1) {
      const variantId = await stocked(shop, 1);
      const { id, expiresAt } = await hold(shop, variantId, 1, { ttl: 'PT1S' });
      await new Promise((resolve) => setTimeout(resolve, Date.parse(expiresAt) - Date.now() - 6 + round));
      const [commit, buyer] = await Promise.all([
        commitAfter(id, round % 4),
        reserve(shop, [{ variantId, quantity: 1 }]),
      ]);
      t.is(
        Number(commit.status === 200) + Number(buyer.status === 201),
        1,
        `round ${round}: ${commit.status}, ${buyer.status}`,
      );
      const { committed, reserved, available } = await levelOf(shop, variantId);
      t.deepEqual([committed, reserved, available], commit.status === 200 ? [1, 0, 0] : [0, 1, 0]);
      outcomes[commit.status === 200 ? 'commit' : 'buyer'] += 1;
    }
    t.log(outcomes);
    t.deepEqual(await doubts(service, shop.tenantId), []);
  },
);

test.serial(
  'expiries written down while they are committed: the stock is held once, and the log tells the last',
  async (t) => {
    const shop = await openShop(service);
    const variantId = await stocked(shop, 20);
    const made = await Promise.all(Array.from({ length: 20 }, () => hold(shop, variantId, 1)));
    await Promise.all(made.map(({ id }) => letTimePass(service, shop.tenantId, id, true)));
    const answers = await Promise.all(made.map(({ id }) => act(shop, id, 'commit')));
    t.true(
      answers.every(({ status }) => status === 200),
      'nobody else wanted it',
    );
    t.like(await levelOf(shop, variantId), { committed: 20, reserved: 0, available: 0 });
    const feed = await feedOf(service, shop);
    for (const { id } of made) {
      const log = feed.filter(({ subject }: { subject: string }) => subject === `reservation/${id}`);
      t.is(log.at(-1).type, 'reservation.committed');
      t.deepEqual(
        log.map((event: { subjectversion: number }) => event.subjectversion),
        log.map((_: unknown, index: number) => index + 1),
        'in the order in which it happened',
      );
    }
    t.deepEqual(await doubts(service, shop.tenantId), []);
  },
);

test.serial('a release against a commit: one wins, and the stock is where it says', async (t) => {
  const shop = await openShop(service);
  for (let round = 0; round < 10; round += 1) {
    const variantId = await stocked(shop, 1);
    const { id } = await hold(shop, variantId, 1);
    const [commit, release] = await Promise.all([
      act(shop, id, 'commit'),
      act(shop, id, 'release', { lines: [{ variantId, quantity: 1 }] }),
    ]);
    t.is(release.status, 200, 'a committed reservation can be released, too');
    t.true(commit.status === 200 || commit.body.code === 'reservation_not_active');
    t.like(await levelOf(shop, variantId), { committed: 0, reserved: 0, available: 1 });
  }
  t.deepEqual(await doubts(service, shop.tenantId), []);
});

test.serial('shipments against each other never take more than was promised', async (t) => {
  const shop = await openShop(service);
  const variantId = await stocked(shop, 10);
  const { id } = await hold(shop, variantId, 5);
  await act(shop, id, 'commit');
  const consume = () => act(shop, id, 'consume', { lines: [{ variantId, quantity: 1 }] }, newId('ful'));
  const answers = await Promise.all(Array.from({ length: 12 }, consume));
  t.is(answers.filter(({ status }) => status === 200).length, 5);
  t.like(await levelOf(shop, variantId), { onHand: 5, committed: 0, available: 5 });
  t.deepEqual(await doubts(service, shop.tenantId), []);
});
