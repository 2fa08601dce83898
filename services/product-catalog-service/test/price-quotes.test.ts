import { newId } from '@beaver/kit';
import test from 'ava';
import { addVariant, openShop, type Shop, startCatalog } from './shop.ts';

const service = await startCatalog();
test.after.always(() => service.stop());

const newYork = { country: 'US', region: 'NY' };
const quote = (shop: Shop, lines: object[], fields: object = {}) =>
  shop.post('/v1/price-quotes', { storeId: shop.storeId, lines, ...fields });

async function addTax(shop: Shop, fields: object = {}): Promise<string> {
  const rate = { storeId: shop.storeId, country: 'US', region: 'NY', jurisdiction: 'New York', name: 'Sales tax', rate: '0.0825' };
  return (await shop.entity.post('/v1/tax-rates', { ...rate, ...fields })).body.id;
}

async function addShipping(shop: Shop, fields: object = {}): Promise<string> {
  const option = { storeId: shop.storeId, name: 'Standard', prices: [{ amount: 500, currency: 'USD' }] };
  return (await shop.entity.post('/v1/shipping-options', { ...option, ...fields })).body.id;
}

async function addPrice(shop: Shop, variantId: string, amount: number, { list = {}, ...fields }: { list?: object; currency?: string; validFrom?: string; validUntil?: string } = {}) {
  const { currency = 'USD', ...validity } = fields;
  const { body } = await shop.post('/v1/price-lists', { name: 'List', taxIncluded: false, ...list });
  await shop.post(`/v1/price-lists/${body.id}/prices`, { variantId, price: { amount, currency }, ...validity });
  return body.id as string;
}

test('tax and shipping come on top, each rounded half up, and add up', async (t) => {
  const shop = await openShop(service);
  const rateId = await addTax(shop, { appliesToShipping: true });
  const optionId = await addShipping(shop);
  const { body: category } = await shop.post('/v1/categories', { name: 'Tents' });
  const variantId = await addVariant(shop, { sku: 'T-1', options: { Color: 'Green', Size: '2P' } });
  const { productId } = (await shop.get(`/v1/variants/${variantId}`)).body;
  await shop.patch(`/v1/products/${productId}`, { categoryIds: [category.id] }, { ifMatch: '*' });
  const { status, body } = await quote(shop, [{ variantId, quantity: 3 }, { variantId, quantity: 1 }], { shippingAddress: newYork, shippingOptionId: optionId });
  t.is(status, 200);
  const usd = (amount: number) => ({ amount, currency: 'USD' });
  const tax = (amount: number) => ({ rateId, rate: '0.0825', jurisdiction: 'New York', amount: usd(amount) });
  const line = { variantId, productId, categoryIds: [category.id], sku: 'T-1', title: 'Alpine Tent · Green · 2P', unitPrice: usd(2500), priceListId: null, taxIncluded: false };
  t.deepEqual(body, {
    storeId: shop.storeId,
    currency: 'USD',
    taxIncluded: false,
    lines: [
      { ...line, quantity: 3, subtotal: usd(7500), tax: tax(619), total: usd(8119) },
      { ...line, quantity: 1, subtotal: usd(2500), tax: tax(206), total: usd(2706) },
    ],
    shipping: { optionId, name: 'Standard', taxIncluded: false, amount: usd(500), tax: tax(41), total: usd(541) },
    subtotal: usd(10000),
    taxTotal: usd(866),
    shippingTotal: usd(541),
    total: usd(11366),
    priceListIds: [],
  });
});

test('included tax is a part of the price', async (t) => {
  const shop = await openShop(service, { currency: 'EUR', taxIncluded: true });
  await addTax(shop, { country: 'DE', region: null, jurisdiction: 'Germany', rate: '0.19' });
  const variantId = await addVariant(shop, { price: { amount: 1999, currency: 'EUR' } });
  const { body } = await quote(shop, [{ variantId, quantity: 1 }], { shippingAddress: { country: 'DE' } });
  t.like(body, { currency: 'EUR', taxIncluded: true, subtotal: { amount: 1999 }, taxTotal: { amount: 319 }, total: { amount: 1999 }, shipping: null });
  t.deepEqual(body.shippingTotal, { amount: 0, currency: 'EUR' });
});

test('shipping is taxed only where the rate says so, and free from an amount on', async (t) => {
  const shop = await openShop(service);
  await addTax(shop);
  const optionId = await addShipping(shop, { freeAbove: [{ amount: 5000, currency: 'USD' }] });
  const variantId = await addVariant(shop);
  const asked = (quantity: number) => quote(shop, [{ variantId, quantity }], { shippingAddress: newYork, shippingOptionId: optionId });
  const below = (await asked(1)).body;
  t.like(below.shipping, { amount: { amount: 500 }, tax: { rateId: null, rate: '0', jurisdiction: null, amount: { amount: 0 } }, total: { amount: 500 } });
  const at = (await asked(2)).body;
  t.like(at.shipping, { amount: { amount: 0 }, total: { amount: 0 } });
});

test('without an address the store is the place, and elsewhere there may be no tax', async (t) => {
  const shop = await openShop(service);
  const country = await addTax(shop, { region: null, jurisdiction: 'United States', rate: '0.01' });
  await addTax(shop);
  const variantId = await addVariant(shop);
  const taxOf = async (fields: object) => (await quote(shop, [{ variantId, quantity: 1 }], fields)).body.lines[0].tax;
  t.is((await taxOf({})).rateId, country);
  t.is((await taxOf({ shippingAddress: { country: 'US', region: 'OR' } })).rateId, country);
  t.is((await taxOf({ shippingAddress: newYork })).rate, '0.0825');
  t.deepEqual(await taxOf({ shippingAddress: { country: 'FR' } }), { rateId: null, rate: '0', jurisdiction: null, amount: { amount: 0, currency: 'USD' } });
});

test('the best price: for the group, from a list, begun last, made last', async (t) => {
  const shop = await openShop(service);
  const variantId = await addVariant(shop);
  const price = async (customerGroup?: string) => {
    const { body } = await quote(shop, [{ variantId, quantity: 1 }], customerGroup ? { customerGroup } : {});
    return [body.lines[0].unitPrice.amount, body.lines[0].priceListId, body.priceListIds.length];
  };
  t.deepEqual(await price(), [2500, null, 0]);
  const first = await addPrice(shop, variantId, 2400);
  t.deepEqual(await price(), [2400, first, 1]);
  const second = await addPrice(shop, variantId, 2450);
  t.deepEqual(await price(), [2450, second, 1]);
  const begun = await addPrice(shop, variantId, 2600, { validFrom: '2026-01-01T00:00:00Z' });
  t.deepEqual(await price(), [2600, begun, 1]);
  const begunLater = await addPrice(shop, variantId, 2700, { list: { validFrom: '2026-02-01T00:00:00Z' } });
  t.deepEqual(await price(), [2700, begunLater, 1]);
  await addPrice(shop, variantId, 1, { validFrom: '2099-01-01T00:00:00Z' });
  await addPrice(shop, variantId, 2, { validUntil: '2020-01-01T00:00:00Z' });
  await addPrice(shop, variantId, 3, { list: { validFrom: '2099-01-01T00:00:00Z' } });
  await addPrice(shop, variantId, 4, { list: { validUntil: '2020-01-01T00:00:00Z' } });
  await addPrice(shop, variantId, 5, { currency: 'EUR' });
  const club = await addPrice(shop, variantId, 9900, { list: { customerGroup: 'club' } });
  t.deepEqual(await price(), [2700, begunLater, 1]);
  t.deepEqual(await price('club'), [9900, club, 1]);
  t.deepEqual(await price('press'), [2700, begunLater, 1]);
});

test('each line says whether its price includes tax', async (t) => {
  const shop = await openShop(service);
  await addTax(shop, { rate: '0.1' });
  const [own, listed] = [await addVariant(shop), await addVariant(shop)];
  await addPrice(shop, listed, 1100, { list: { taxIncluded: true } });
  const { body } = await quote(shop, [{ variantId: own, quantity: 1 }, { variantId: listed, quantity: 1 }], { shippingAddress: newYork });
  t.deepEqual(body.lines.map((line: { taxIncluded: boolean }) => line.taxIncluded), [false, true]);
  t.like(body, { taxIncluded: false, taxTotal: { amount: 350 }, total: { amount: 3850 } });
});

test('several currencies: the one asked for, or none', async (t) => {
  const shop = await openShop(service);
  const variantId = await addVariant(shop);
  const refused = await quote(shop, [{ variantId, quantity: 1 }], { currency: 'EUR' });
  t.like(refused, { status: 422, body: { code: 'price_not_found', errors: [{ pointer: '/lines/0/variantId' }] } });
  await addPrice(shop, variantId, 2300, { currency: 'EUR' });
  const { body } = await quote(shop, [{ variantId, quantity: 2 }], { currency: 'EUR' });
  t.like(body, { currency: 'EUR', total: { amount: 4600, currency: 'EUR' } });
});

test('only variants of active products are sold', async (t) => {
  const [shop, other] = [await openShop(service), await openShop(service)];
  const active = await addVariant(shop);
  const { body: draft } = await shop.post('/v1/products', { title: 'x', variants: [{ sku: 'draft', price: { amount: 1, currency: 'USD' } }] });
  const archived = await addVariant(shop);
  const { productId } = (await shop.get(`/v1/variants/${archived}`)).body;
  await shop.post(`/v1/products/${productId}/archive`);
  for (const variantId of [newId('var'), draft.variants[0].id, archived, await addVariant(other)]) {
    const refused = await quote(shop, [{ variantId: active, quantity: 1 }, { variantId, quantity: 1 }]);
    t.like(refused, { status: 422, body: { code: 'variant_not_sellable', errors: [{ pointer: '/lines/1/variantId' }] } });
  }
});

test('a store and a shipping option that serve', async (t) => {
  const [shop, other] = [await openShop(service), await openShop(service)];
  const lines = [{ variantId: await addVariant(shop), quantity: 1 }];
  for (const storeId of [newId('sto'), other.storeId]) {
    const refused = await quote(shop, lines, { storeId });
    t.like(refused, { status: 422, body: { code: 'unknown_store', errors: [{ pointer: '/storeId' }] } });
  }
  const [plain, german] = [await addShipping(shop), await addShipping(shop, { countries: ['DE'] })];
  const inEuro = await addShipping(shop, { prices: [{ amount: 1, currency: 'EUR' }] });
  for (const [shippingOptionId, fields] of [[newId('shp'), {}], [german, { shippingAddress: newYork }], [inEuro, {}]] as const) {
    const refused = await quote(shop, lines, { shippingOptionId, ...fields });
    t.like(refused, { status: 422, body: { code: 'shipping_option_not_available', errors: [{ pointer: '/shippingOptionId' }] } });
  }
  t.is((await quote(shop, lines, { shippingOptionId: plain, shippingAddress: { country: 'FR' } })).status, 200);
});

test('an amount that JSON can not hold exactly is refused', async (t) => {
  const shop = await openShop(service);
  const variantId = await addVariant(shop, { price: { amount: Number.MAX_SAFE_INTEGER, currency: 'USD' } });
  t.is((await quote(shop, [{ variantId, quantity: 1 }])).body.total.amount, Number.MAX_SAFE_INTEGER);
  const line = await quote(shop, [{ variantId, quantity: 2 }]);
  t.like(line, { status: 422, body: { code: 'amount_too_large', errors: [{ pointer: '/lines/0/quantity' }] } });
  const sum = await quote(shop, [{ variantId, quantity: 1 }, { variantId, quantity: 1 }]);
  t.like(sum, { status: 422, body: { code: 'amount_too_large', errors: [{ pointer: '/lines' }] } });
});

test('prices are quoted while service-entity-service is away, if the store was asked for before', async (t) => {
  const alone = await startCatalog();
  t.teardown(() => alone.stop());
  const shop = await openShop(alone);
  const lines = [{ variantId: await addVariant(shop), quantity: 1 }];
  await quote(shop, lines);
  await alone.peer('service-entity-service').process.end();
  t.is((await quote(shop, lines)).status, 200);
  const unknown = await quote(shop, lines, { storeId: newId('sto') });
  t.like(unknown, { status: 503, body: { code: 'unavailable' } });
  t.truthy(unknown.headers.get('retry-after'));
});
