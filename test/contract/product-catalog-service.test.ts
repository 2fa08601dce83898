import { campaign, newId, startService, type TestService } from '@beaver/kit/testing';
import test from 'ava';
import { EVERYDAY, examine, FULL } from './examine.ts';
import { idsOf, make, several } from './make.ts';
import type { Subject } from './subject.ts';

const name = 'product-catalog-service';
let service: TestService;

test.before(async () => {
  service = await startService({ folder: `services/${name}`, peers: ['service-entity-service'] });
});
test.after.always(() => service?.stop());

test(`${name} keeps to its document`, (t) =>
  examine(t, name, campaign(t, `requests to ${name}, an operation`, FULL, EVERYDAY), open));

/** A tenant with goods in stock; of each kind enough that some may be ended. */
async function open(): Promise<Subject> {
  const ten = newId('ten');
  const shop = service.tenant({ id: ten });
  const entities = service.peer('service-entity-service');
  const stores = entities.tenant({ id: ten });
  const store = { name: 'Lodge Supply', currency: 'USD', timeZone: 'America/New_York', country: 'US' };
  const registrar = entities.machine('auth-user-service', ['tenants:create']);
  const tenant = await make(registrar, '/v1/tenants', { id: ten, name: 'Lodge', store });
  const [storeId, location] = [tenant.store.id, tenant.location.id];
  const annex = await make(stores, '/v1/locations', { name: 'Annex', storeIds: [storeId] });
  const prices = [{ amount: 500, currency: 'USD' }];
  const shipping = await make(stores, '/v1/shipping-options', { storeId, name: 'Standard', prices });

  const category = (parentId?: string) =>
    make(shop, '/v1/categories', { name: 'Tents', ...(parentId ? { parentId } : {}) });
  const camp = await category();
  const product = async (publish: boolean) => {
    const variants = [newId('sku'), newId('sku')].map((sku) => ({ sku, price: { amount: 4200, currency: 'USD' } }));
    const made = await make(shop, '/v1/products', { title: 'Alpine Tent', variants });
    return publish ? make(shop, `/v1/products/${made.id}/publish`) : made;
  };
  const sold = await several(4, () => product(true));
  const drafts = await several(9, () => product(false));
  const variants = idsOf(sold.flatMap((each) => each.variants));
  const received = (variantId: string) => ({ variantId, locationId: location, delta: 1_000_000, reason: 'received' });
  const adjustments = await several(variants.length, (i) =>
    make(shop, '/v1/inventory-adjustments', received(variants[i] ?? '')),
  );
  const moved = { fromLocationId: location, toLocationId: annex.id, lines: [{ variantId: variants[0], quantity: 5 }] };
  const transfer = await make(shop, '/v1/inventory-transfers', { ...moved, reason: 'restock' });
  const list = () => make(shop, '/v1/price-lists', { name: 'Club', taxIncluded: false });
  const lists = await several(5, list);
  const price = (variantId?: string) =>
    make(shop, `/v1/price-lists/${lists[0].id}/prices`, { variantId, price: { amount: 4000, currency: 'USD' } });
  const listed = await several(5, (i) => price(variants[i]));
  const lines = variants.map((variantId) => ({ variantId, quantity: 10 }));
  const reserve = () => make(shop, '/v1/reservations', { orderId: newId('ord'), storeId, lines, ttl: 'PT15M' });
  const [held, extended, committed, released, consumed] = [
    await several(2, reserve),
    await several(3, reserve),
    await several(4, reserve),
    await several(4, reserve),
    await several(4, reserve),
  ];
  for (const { id } of consumed) await make(shop, `/v1/reservations/${id}/commit`);

  const soon = new Date(Date.now() + 600_000).toISOString();
  return {
    url: service.url,
    token: shop.token,
    values: {
      ten: [ten],
      sto: [storeId],
      loc: [location, annex.id],
      shp: [shipping.id],
      cat: [(await category(camp.id)).id, camp.id],
      prod: idsOf(sold),
      var: variants,
      plist: [lists[0].id],
      price: [listed[0].id],
      adj: idsOf(adjustments),
      lvl: idsOf(adjustments.map(({ level }) => level)),
      trf: [transfer.id],
      res: idsOf(held),
      ord: Array.from({ length: 500 }, () => newId('ord')),
      soon: [soon],
      currency: ['USD'],
    },
    fields: {
      storeId: 'sto',
      variantId: 'var',
      locationId: 'loc',
      fromLocationId: 'loc',
      toLocationId: 'loc',
      parentId: 'cat',
      shippingOptionId: 'shp',
      orderId: 'ord',
      until: 'soon',
      'lines[*].variantId': 'var',
      'lines[*].locationId': 'loc',
    },
    reserved: {
      archiveProduct: { 'path.productId': idsOf(await several(3, () => product(true))) },
      publishProduct: { 'path.productId': idsOf(drafts.slice(0, 3)) },
      deleteProduct: { 'path.productId': idsOf(drafts.slice(3, 6)) },
      deleteVariant: { 'path.variantId': drafts.slice(6).map((each) => each.variants[0].id) },
      deleteCategory: { 'path.categoryId': idsOf(await several(3, () => category(camp.id))) },
      deletePriceList: { 'path.priceListId': idsOf(lists.slice(1)) },
      deletePrice: { 'path.priceId': idsOf(listed.slice(1)) },
      extendReservation: { 'path.reservationId': idsOf(extended) },
      commitReservation: { 'path.reservationId': idsOf(committed) },
      releaseReservation: { 'path.reservationId': idsOf(released) },
      consumeReservation: { 'path.reservationId': idsOf(consumed) },
    },
    examples: { '2026-11-01T10:35:00Z': soon },
  };
}
