import test from 'ava';
import {
  act,
  feedOf,
  hold,
  letTimePass,
  levelOf,
  openShop,
  reserve,
  type Shop,
  startCatalog,
  stock,
  stocked,
  until,
} from './shop.ts';

const service = await startCatalog();
test.after.always(() => service.stop());

const soon = () => new Date(Date.now() + 600_000).toISOString();
const typesOf = async (shop: Shop, id: string) =>
  (await shop.get(`/v1/audit-log?subjectId=${id}`)).body.data
    .map(({ type }: { type: string }) => type.split('.')[1])
    .toReversed();

test('a reservation expires by itself, is told once, and gives its stock back', async (t) => {
  const shop = await openShop(service);
  const variantId = await stocked(shop, 1);
  const { id } = await hold(shop, variantId, 1, { ttl: 'PT1S' });
  const types = await until(
    () => typesOf(shop, id),
    (all) => all.includes('expired'),
  );
  t.deepEqual(types, ['created', 'expired']);
  t.like(await shop.get(`/v1/reservations/${id}`), { body: { state: 'expired', version: 2 } });
  t.like(await levelOf(shop, variantId), { reserved: 0, available: 1 });
  t.is((await service.sql(shop.tenantId, 'select reserved from inventory_levels'))[0]?.reserved, 0);
});

test('its stock counts for nobody from its time on, though nobody has written it down', async (t) => {
  const shop = await openShop(service);
  const variantId = await stocked(shop, 2);
  const { id } = await hold(shop, variantId, 2);
  await letTimePass(service, shop.tenantId, id);
  t.like(await shop.get(`/v1/reservations/${id}`), { body: { state: 'expired', version: 1 } });
  t.like(await levelOf(shop, variantId), { reserved: 0, available: 2 });
  const next = await hold(shop, variantId, 1);
  t.like(await levelOf(shop, variantId), { reserved: 1, available: 1 });
  t.deepEqual(await typesOf(shop, id), ['created'], 'its event comes from its own delivery');
  await letTimePass(service, shop.tenantId, id, true);
  t.deepEqual(
    await until(
      () => typesOf(shop, id),
      (all) => all.length > 1,
    ),
    ['created', 'expired'],
  );
  t.like(await levelOf(shop, variantId), { reserved: 1, available: 1 });
  t.is((await act(shop, next.id, 'commit')).status, 200);
});

test('once its stock was taken it has expired, though a clock is set back', async (t) => {
  const shop = await openShop(service);
  const variantId = await stocked(shop, 1);
  const { id } = await hold(shop, variantId, 1);
  await letTimePass(service, shop.tenantId, id);
  await hold(shop, variantId, 1);
  await service.sql(shop.tenantId, "update reservations set expires_at = now() + interval '1 hour' where id = $1", [
    id,
  ]);
  t.is((await shop.get(`/v1/reservations/${id}`)).body.state, 'expired');
  t.like(await act(shop, id, 'commit'), { status: 409, body: { code: 'out_of_stock' } });
  t.like(await levelOf(shop, variantId), { reserved: 1, committed: 0, available: 0 });
});

test('an adjustment, a transfer and a count see no expired stock', async (t) => {
  const shop = await openShop(service);
  const variantId = await stocked(shop, 5);
  const { id } = await hold(shop, variantId, 5);
  await letTimePass(service, shop.tenantId, id);
  await stock(shop, variantId, 3);
  const feed = await feedOf(service, shop);
  t.is(feed.filter(({ type }: { type: string }) => type === 'inventory.oversold').length, 0);
  t.like(await levelOf(shop, variantId), { onHand: 3, reserved: 0, available: 3 });
});

for (const told of [false, true]) {
  const how = told ? 'that was told' : 'that nobody has written down';
  for (const verb of ['extend', 'commit']) {
    const body = verb === 'extend' ? { until: soon() } : undefined;
    const state = verb === 'extend' ? 'active' : 'committed';
    const counted = verb === 'extend' ? 'reserved' : 'committed';

    test(`${verb} of an expiry ${how} takes the same lines again`, async (t) => {
      const shop = await openShop(service);
      const [a, b] = [await stocked(shop, 2), await stocked(shop, 3)];
      const { body: made } = await reserve(shop, [
        { variantId: a, quantity: 2 },
        { variantId: b, quantity: 1 },
      ]);
      await expire(shop, made.id, told);
      const again = await act(shop, made.id, verb, body);
      t.like(again, { status: 200, body: { id: made.id, state, lines: made.lines } });
      t.like(await levelOf(shop, a), { [counted]: 2, available: 0 });
      t.like(await levelOf(shop, b), { [counted]: 1, available: 2 });
    });

    test(`${verb} of an expiry ${how} is refused when a line is gone, and takes none`, async (t) => {
      const shop = await openShop(service);
      const [a, b] = [await stocked(shop, 2), await stocked(shop, 3)];
      const { body: made } = await reserve(shop, [
        { variantId: a, quantity: 2 },
        { variantId: b, quantity: 1 },
      ]);
      await expire(shop, made.id, told);
      await hold(shop, a, 1);
      const refused = await act(shop, made.id, verb, body);
      t.like(refused, {
        status: 409,
        body: { code: 'out_of_stock', lines: [{ variantId: a, requested: 2, available: 1 }] },
      });
      t.like(await levelOf(shop, a), { reserved: 1, committed: 0, available: 1 });
      t.like(await levelOf(shop, b), { reserved: 0, committed: 0, available: 3 });
      t.is((await shop.get(`/v1/reservations/${made.id}`)).body.state, 'expired');
    });

    test(`${verb} of an expiry ${how} takes backorders again`, async (t) => {
      const shop = await openShop(service);
      const variantId = await stocked(shop, 1, { allowBackorder: true });
      const { id } = await hold(shop, variantId, 4);
      await expire(shop, id, told);
      t.is((await act(shop, id, verb, body)).status, 200);
      t.like(await levelOf(shop, variantId), { [counted]: 4, available: -3 });
    });
  }

  test(`release of an expiry ${how} has nothing to do`, async (t) => {
    const shop = await openShop(service);
    const variantId = await stocked(shop, 2);
    const { id } = await hold(shop, variantId, 2);
    await expire(shop, id, told);
    t.like(await act(shop, id, 'release'), { status: 200, body: { state: 'expired' } });
    const lines = [{ variantId, quantity: 1 }];
    t.like(await act(shop, id, 'release', { lines }), { status: 409, body: { code: 'reservation_not_active' } });
    t.like(await act(shop, id, 'consume', { lines }), { status: 409, body: { code: 'reservation_not_committed' } });
    t.like(await levelOf(shop, variantId), { reserved: 0, available: 2 });
  });
}

test('an extension moves the expiry; a commit or a release calls it off', async (t) => {
  const shop = await openShop(service);
  const variantId = await stocked(shop, 9);
  const pending = (key: string) =>
    service.sql(shop.tenantId, 'select due_at from deliveries where key = $1 and delivered_at is null', [key]);
  const { id } = await hold(shop, variantId, 1, { ttl: 'PT1S' });
  const end = soon();
  await act(shop, id, 'extend', { until: end });
  t.deepEqual(
    (await pending(id)).map((row) => (row.due_at as Date).toISOString()),
    [end],
  );
  await new Promise((resolve) => setTimeout(resolve, 2500));
  t.is((await shop.get(`/v1/reservations/${id}`)).body.state, 'active');
  await act(shop, id, 'release', { lines: [{ variantId, quantity: 1 }] });
  t.deepEqual(await pending(id), []);
  const other = await hold(shop, variantId, 1, { ttl: 'PT1S' });
  await act(shop, other.id, 'commit');
  t.deepEqual(await pending(other.id), []);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  t.deepEqual(await typesOf(shop, other.id), ['created', 'committed']);
});

test('a crash between time and telling loses nothing', async (t) => {
  const own = await startCatalog();
  t.teardown(() => own.stop());
  const shop = await openShop(own);
  const variantId = await stocked(shop, 1);
  const { id } = await hold(shop, variantId, 1, { ttl: 'PT1S' });
  await own.process.end('SIGKILL');
  await new Promise((resolve) => setTimeout(resolve, 1200));
  await own.restart();
  t.deepEqual(
    await until(
      () => typesOf(shop, id),
      (all) => all.length > 1,
    ),
    ['created', 'expired'],
  );
  t.like(await levelOf(shop, variantId), { reserved: 0, available: 1 });
});

/** Its time has come; and the log has heard of it, if it shall. */
async function expire(shop: Shop, id: string, told: boolean): Promise<void> {
  await letTimePass(service, shop.tenantId, id, told);
  if (told)
    await until(
      () => typesOf(shop, id),
      (all) => all.includes('expired'),
    );
}
