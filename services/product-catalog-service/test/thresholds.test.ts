import { newId } from '@beaver/kit';
import test from 'ava';
import { count, crossingsOf, DEFAULT_THRESHOLD, handedDown, holds, namesOf, openJudgedShop } from './crossings.ts';
import { service } from './one-service.ts';
import { addLocation, addVariant, levelOf, type Shop, stock, stocked, until } from './shop.ts';

const setAt = (shop: Shop, path: string, lowStockThreshold: number | null) =>
  shop.entity.patch(path, { lowStockThreshold }, { ifMatch: '*' });
const ofStore = ({ storeId }: Shop) => `/v1/stores/${storeId}/settings`;
const ofTenant = ({ tenantId }: Shop) => `/v1/tenants/${tenantId}/settings`;
const ofVariant = (shop: Shop, variantId: string, lowStockThreshold: number | null) =>
  shop.patch(`/v1/variants/${variantId}`, { lowStockThreshold }, { ifMatch: '*' });

async function ofLevel(shop: Shop, variantId: string, lowStockThreshold: number | null) {
  const { id } = await levelOf(shop, variantId);
  return shop.patch(`/v1/inventory-levels/${id}`, { lowStockThreshold }, { ifMatch: '*' });
}

test('a level has its own threshold, else its variant’s, else the store’s, the tenant’s, the default', async (t) => {
  const shop = await openJudgedShop(service);
  const variantId = await stocked(shop, 100);
  const steps: [give: () => Promise<unknown>, threshold: number, source: string][] = [
    [() => setAt(shop, ofTenant(shop), 10), 10, 'tenant'],
    [() => setAt(shop, ofStore(shop), 20), 20, 'store'],
    [() => ofVariant(shop, variantId, 30), 30, 'variant'],
    [() => ofLevel(shop, variantId, 0), 0, 'level'],
    [() => ofLevel(shop, variantId, null), 30, 'variant'],
    [() => ofVariant(shop, variantId, null), 20, 'store'],
    [() => setAt(shop, ofStore(shop), null), 10, 'tenant'],
    [() => setAt(shop, ofTenant(shop), null), DEFAULT_THRESHOLD, 'default'],
  ];
  for (const [give, lowStockThreshold, lowStockThresholdSource] of steps) {
    await give();
    const level = await holds(shop, variantId, lowStockThreshold);
    t.like(level, { lowStockThreshold, lowStockThresholdSource, isLow: false });
  }
  t.deepEqual(await crossingsOf(service, shop, variantId), []);
});

test('whoever changes a threshold, the level is judged anew', async (t) => {
  const shop = await openJudgedShop(service);
  const variantId = await stocked(shop, 12);
  const steps: [give: () => Promise<unknown>, threshold: number][] = [
    [() => ofLevel(shop, variantId, 12), 12],
    [() => ofLevel(shop, variantId, null), DEFAULT_THRESHOLD],
    [() => ofVariant(shop, variantId, 15), 15],
    [() => ofVariant(shop, variantId, 11), 11],
    [() => setAt(shop, ofStore(shop), 40).then(() => handedDown(service, shop, 40)), 11],
    [() => ofVariant(shop, variantId, null), 40],
    [() => setAt(shop, ofStore(shop), null), DEFAULT_THRESHOLD],
    [() => setAt(shop, ofTenant(shop), 13), 13],
    [() => ofLevel(shop, variantId, 14), 14],
  ];
  for (const [give, threshold] of steps) {
    await give();
    await holds(shop, variantId, threshold);
  }
  const crossings = await crossingsOf(service, shop, variantId);
  t.deepEqual(namesOf(crossings), ['low', 'restocked', 'low', 'restocked', 'low', 'restocked', 'low']);
  t.deepEqual(crossings[4]?.data.changed, { isLow: [false, true], lowStockThreshold: [11, 40] });
});

test('of stores that share a location the one with the largest threshold counts; without any, the tenant’s', async (t) => {
  const shop = await openJudgedShop(service);
  const annex = await addLocation(shop);
  const settings = { lowStockThreshold: 25 };
  const other = await shop.entity.post('/v1/stores', { name: 'Outlet', settings, locationIds: [annex] });
  const variantId = await addVariant(shop);
  await stock(shop, variantId, 100, annex);
  t.like(await holds(shop, variantId, 25, annex), { lowStockThresholdSource: 'store' });
  await count(shop, variantId, 20, annex);
  const [crossing] = await crossingsOf(service, shop, variantId, annex);
  t.deepEqual(crossing?.data.storeIds, [shop.storeId, other.body.id].toSorted());

  await shop.entity.patch(`/v1/stores/${other.body.id}`, { locationIds: [] }, { ifMatch: '*' });
  t.like(await holds(shop, variantId, DEFAULT_THRESHOLD, annex), { isLow: false });
  await setAt(shop, ofTenant(shop), 30);
  await shop.entity.post(`/v1/locations/${annex}/archive`);
  t.like(await holds(shop, variantId, 30, annex), { isLow: true, lowStockThresholdSource: 'tenant' });
});

test('levels that are made while a threshold changes have it in the end', async (t) => {
  const shop = await openJudgedShop(service);
  const variantIds = await Promise.all(Array.from({ length: 12 }, () => addVariant(shop)));
  await Promise.all([
    ...variantIds.map((variantId) => stock(shop, variantId, 50)),
    ...variantIds.map((variantId) => ofVariant(shop, variantId, 7)),
    setAt(shop, ofStore(shop), 9),
  ]);
  for (const variantId of variantIds) t.like(await holds(shop, variantId, 7), { lowStockThreshold: 7 });
  await Promise.all(variantIds.map((variantId) => ofVariant(shop, variantId, null)));
  for (const variantId of variantIds) t.like(await holds(shop, variantId, 9), { lowStockThreshold: 9 });
});

test('a threshold reaches all of the levels that inherit it, however many', async (t) => {
  const shop = await openJudgedShop(service);
  const first = await stocked(shop, 12);
  const { productId } = (await shop.get(`/v1/variants/${first}`)).body;
  await service.sql(
    shop.tenantId,
    `with made as (insert into variants (tenant_id, id, product_id, sku)
       select $1, type_id('var'), $2, 'sku' || n from generate_series(1, 1200) n returning id)
     insert into inventory_levels (tenant_id, id, variant_id, location_id, on_hand, version, inherited_threshold, inherited_from)
     select $1, type_id('lvl'), id, $3, 12, 2, 5, 'default' from made`,
    [shop.tenantId, productId, shop.locationIds[0]],
  );
  const told = async () => {
    const counted = "select count(*)::integer as count from events where type = 'inventory.low'";
    return (await service.sql(shop.tenantId, counted))[0]?.count;
  };
  await setAt(shop, ofStore(shop), 15);
  await until(told, (count) => Number(count) >= 1201);
  t.is(await told(), 1201);
});

test('a threshold of a level is set against its version, and refused when it is none', async (t) => {
  const shop = await openJudgedShop(service);
  const variantId = await stocked(shop, 12);
  const { id, version } = await levelOf(shop, variantId);
  const path = `/v1/inventory-levels/${id}`;
  const read = await shop.get(path);
  t.deepEqual(read.body, await levelOf(shop, variantId));
  t.is(read.headers.get('etag'), `"${version}"`);
  const set = await shop.patch(path, { lowStockThreshold: 12 }, { ifMatch: version });
  t.like(set, { status: 200, body: { lowStockThreshold: 12, isLow: true, version: version + 1 } });
  t.is(
    (await shop.patch(path, { lowStockThreshold: 12 }, { ifMatch: '*' })).body.version,
    version + 1,
    'nothing changed',
  );
  t.is((await shop.patch(path, { lowStockThreshold: 3 }, { ifMatch: version })).body.code, 'version_mismatch');
  t.is((await shop.patch(path, { lowStockThreshold: 3 })).status, 428);
  t.is((await shop.get(`/v1/inventory-levels/${newId('lvl')}`)).body.code, 'level_not_found');
  for (const body of [
    {},
    { lowStockThreshold: -1 },
    { lowStockThreshold: 0.5 },
    { lowStockThreshold: '5' },
    { onHand: 3 },
  ])
    t.is((await shop.patch(path, body, { ifMatch: '*' })).status, 400, JSON.stringify(body));
  const log = (await shop.get(`/v1/audit-log?subjectId=${id}`)).body.data;
  const updated = log.find(({ type }: { type: string }) => type === 'inventory.updated');
  t.deepEqual(updated.changed.lowStockThreshold, [DEFAULT_THRESHOLD, 12]);
});
