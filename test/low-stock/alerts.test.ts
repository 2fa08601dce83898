import { campaign, newId } from '@beaver/kit/testing';
import test from 'ava';
import { startTimeSkipping } from '../order/time-skipping.ts';
import { addGoods, alertOf, alertsOf, count, startWatch, until } from './start-watch.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const temporal = await startTimeSkipping();
const watch = await startWatch(temporal);
test.after.always(() => watch.stop());

const isResolved = ({ status }: { status: string }) => status === 'resolved';
const isOpen = ({ status }: { status: string }) => status === 'open';

test.serial('stock that recovers within the debounce tells nobody', async (t) => {
  const store = await watch.openStore();
  const variantId = await addGoods(store, 12);
  await count(store, variantId, 3);
  const alert = await alertOf(store, variantId);
  t.like(alert, { status: 'open', available: 3, threshold: 5, attention: null, waitingFor: null, confirmedAt: null });
  t.deepEqual(alert.storeIds, [store.storeId]);
  await watch.hasStarted(store, alert.id);
  await temporal.sleep(4 * MINUTE_MS);
  await count(store, variantId, 9);
  t.like(await alertOf(store, variantId, isResolved), { confirmedAt: null, waitingFor: null });
  t.is(await watch.resultOf(store, alert.id), 'recovered');
  await watch.record('low-stock-recovered', store, alert.id);
});

test.serial('low stock is told, called louder, looked after and ended by the restock', async (t) => {
  const store = await watch.openStore();
  const variantId = await addGoods(store, 12);
  await count(store, variantId, 3);
  const { id } = await alertOf(store, variantId);
  await watch.hasStarted(store, id);
  await temporal.sleep(6 * MINUTE_MS);
  const told = await alertOf(store, variantId, ({ confirmedAt }) => confirmedAt !== null);
  t.like(told, { status: 'open', attention: null, waitingFor: 'acknowledgement' });
  const [from, by] = [told.createdAt, told.waitingUntil].map((time) => Date.parse(String(time)));
  t.true((by ?? 0) - (from ?? 0) > 20 * HOUR_MS);
  await temporal.sleep(24 * HOUR_MS);
  const louder = await alertOf(store, variantId, ({ attention }) => attention === 'escalated');
  t.like(louder, { status: 'open', waitingFor: 'acknowledgement', waitingUntil: null });
  t.is((await store.alerts.get('/v1/alerts?attention=escalated')).body.data[0].id, id);

  const path = `/v1/alerts/${id}/acknowledge`;
  const note = 'Ordered 40 at Ada’s, due Friday.';
  const seen = await store.alerts.post(path, { note });
  t.like(seen, { status: 200, body: { status: 'acknowledged', attention: null, waitingFor: 'restock', note } });
  t.regex(seen.body.acknowledgedBy, /^user:usr_/);
  t.is((await store.alerts.post(path, { note: 'Me too.' })).body.note, note, 'who was first stays');

  await count(store, variantId, 40);
  t.like(await alertOf(store, variantId, isResolved), { note, attention: null, waitingFor: null });
  t.is((await store.alerts.post(path)).body.code, 'alert_resolved');
  t.is(await watch.resultOf(store, id), 'restocked');
  const log = (await store.alerts.get(`/v1/audit-log?subjectId=${id}`)).body.data;
  const types = log.map(({ type }: { type: string }) => type);
  t.deepEqual(types.toReversed(), [
    'alert.opened',
    'alert.confirmed',
    'alert.escalated',
    'alert.acknowledged',
    'alert.resolved',
  ]);
  t.false(
    JSON.stringify((await store.alerts.get('/v1/events?limit=200')).body).includes('Ada'),
    'a note is not logged',
  );
  await watch.record('low-stock-escalated', store, id);
});

test.serial('who looks after it at once is not told, nor called louder', async (t) => {
  const store = await watch.openStore();
  const variantId = await addGoods(store, 12);
  await count(store, variantId, 3);
  const { id } = await alertOf(store, variantId);
  await watch.hasStarted(store, id);
  await store.alerts.post(`/v1/alerts/${id}/acknowledge`);
  await temporal.sleep(26 * HOUR_MS);
  t.like(await alertOf(store, variantId), { status: 'acknowledged', attention: null, confirmedAt: null, note: null });
  await count(store, variantId, 40);
  t.is(await watch.resultOf(store, id), 'restocked');
  await watch.record('low-stock-acknowledged', store, id);
});

test.serial('of stores that share a location the least patient is asked; where none sells, the tenant', async (t) => {
  const store = await watch.openStore({ lowStockDebounce: 'PT12H' });
  const settings = { lowStockDebounce: 'PT1H' };
  const outlet = { name: 'Outlet', settings, locationIds: [store.locationId] };
  const { body: other } = await store.entities.post('/v1/stores', outlet);
  const { body: cellar } = await store.entities.post('/v1/locations', { name: 'Cellar' });
  const variantId = await addGoods(store, 12);
  const below = { ...store, locationId: cellar.id };
  await count(below, variantId, 100);
  const atCellar = `/v1/inventory-levels?variantId=${variantId}&locationId=${cellar.id}`;
  await until(
    () => store.catalog.get(atCellar),
    ({ body }) => body.data[0].lowStockThreshold !== null,
  );
  await until(
    async () => {
      await count(store, variantId, 3);
      const [found] = await alertsOf(store, variantId, ({ length }) => length > 0);
      return found?.storeIds as string[];
    },
    (storeIds) => storeIds.length === 2,
  );
  await count(below, variantId, 1);
  const alerts = await alertsOf(store, variantId, ({ length }) => length === 2);
  t.deepEqual(
    alerts.map(({ storeIds }) => storeIds),
    [[store.storeId, other.id].toSorted(), []],
  );
  for (const { id } of alerts) await watch.hasStarted(store, id);
  await temporal.sleep(10 * MINUTE_MS);
  const confirmed = async () =>
    (await alertsOf(store, variantId, () => true)).map(({ confirmedAt }) => confirmedAt !== null);
  t.deepEqual(await until(confirmed, ([, cellared]) => cellared === true), [false, true]);
  await temporal.sleep(HOUR_MS);
  t.deepEqual(await until(confirmed, ([shared]) => shared === true), [true, true]);
});

test.serial('12, 3, 9, 2 makes two alerts; a thousand buyers at once make one', async (t) => {
  t.timeout(300_000);
  const { size } = campaign(t, 'buyers of one level at once', 1000);
  const store = await watch.openStore();
  const variantId = await addGoods(store, 12);
  for (const set of [3, 9, 2]) await count(store, variantId, set);
  const two = await alertsOf(store, variantId, ({ length }) => length === 2);
  t.deepEqual(
    two.map(({ status, available }) => [status, available]),
    [
      ['resolved', 3],
      ['open', 2],
    ],
  );

  const wanted = await addGoods(store, size + 3);
  const buy = () =>
    store.catalog.post(
      '/v1/reservations',
      { orderId: newId('ord'), storeId: store.storeId, lines: [{ variantId: wanted, quantity: 1 }] },
      { idempotencyKey: newId('key') },
    );
  const answers = await Promise.all(Array.from({ length: size }, () => until(buy, ({ status }) => status !== 503)));
  t.true(answers.every(({ status }) => status === 201));
  t.like(await alertOf(store, wanted), { status: 'open', available: 5 });
  await count(store, wanted, 2 * size);
  t.is((await alertsOf(store, wanted, ([alert]) => alert !== undefined && isResolved(alert))).length, 1);
});

test.serial('workflow-service is killed while levels cross: one alert each, and one process', async (t) => {
  t.timeout(600_000);
  const { size } = campaign(t, 'crossings while workflow-service is killed', 500);
  const store = await watch.openStore();
  const variantIds: string[] = [];
  for (let made = 0; made < size; made += 1) variantIds.push(await addGoods(store, 12));
  let crossing = true;
  const killing = (async () => {
    let kills = 0;
    for (; crossing || kills < 3; kills += 1) {
      await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 600));
      await watch.service.process.end('SIGKILL');
      await watch.service.restart();
    }
    return kills;
  })();
  for (const variantId of variantIds) await count(store, variantId, 3);
  crossing = false;
  t.log(`${await killing} kills`);
  for (const variantId of variantIds) {
    const alerts = await alertsOf(store, variantId, ([alert]) => alert !== undefined && isOpen(alert));
    t.is(alerts.length, 1);
    for (const { id } of alerts) await watch.hasStarted(store, id);
  }
  await temporal.sleep(10 * MINUTE_MS);
  for (const variantId of variantIds) {
    const alert = await alertOf(store, variantId, ({ confirmedAt }) => confirmedAt !== null);
    t.like(alert, { status: 'open', waitingFor: 'acknowledgement' });
  }
  const [started] = await watch.service.sql(
    store.tenantId,
    "select count(*)::integer as count from events where type = 'alert.opened'",
  );
  t.is(started?.count, size);
});
