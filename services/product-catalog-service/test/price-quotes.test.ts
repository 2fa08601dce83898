import { newId } from '@beaver/kit';
import test from 'ava';
import { addShipping, addTax, newYork, quote } from './selling.ts';
import { addVariant, openShop, startCatalog } from './shop.ts';

const service = await startCatalog();
test.after.always(() => service.stop());

test('tax and shipping come on top, each rounded half up, and add up', async (t) => {
  const shop = await openShop(service);
  const rateId = await addTax(shop, { appliesToShipping: true });
  const optionId = await addShipping(shop);
  const { body: category } = await shop.post('/v1/categories', { name: 'Tents' });
  const variantId = await addVariant(shop, { sku: 'T-1', options: { Color: 'Green', Size: '2P' } });
  const { productId } = (await shop.get(`/v1/variants/${variantId}`)).body;
  await shop.patch(`/v1/products/${productId}`, { categoryIds: [category.id] }, { ifMatch: '*' });
  const { status, body } = await quote(
    shop,
    [
      { variantId, quantity: 3 },
      { variantId, quantity: 1 },
    ],
    { shippingAddress: newYork, shippingOptionId: optionId },
  );
  t.is(status, 200);
  const usd = (amount: number) => ({ amount, currency: 'USD' });
  const tax = (amount: number) => ({ rateId, rate: '0.0825', jurisdiction: 'New York', amount: usd(amount) });
  const line = {
    variantId,
    productId,
    categoryIds: [category.id],
    sku: 'T-1',
    title: 'Alpine Tent · Green · 2P',
    unitPrice: usd(2500),
    priceListId: null,
    taxIncluded: false,
  };
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
  t.like(body, {
    currency: 'EUR',
    taxIncluded: true,
    subtotal: { amount: 1999 },
    taxTotal: { amount: 319 },
    total: { amount: 1999 },
    shipping: null,
  });
  t.deepEqual(body.shippingTotal, { amount: 0, currency: 'EUR' });
});

test('shipping is taxed only where the rate says so, and free from an amount on', async (t) => {
  const shop = await openShop(service);
  await addTax(shop);
  const optionId = await addShipping(shop, { freeAbove: [{ amount: 5000, currency: 'USD' }] });
  const variantId = await addVariant(shop);
  const asked = (quantity: number) =>
    quote(shop, [{ variantId, quantity }], { shippingAddress: newYork, shippingOptionId: optionId });
  const below = (await asked(1)).body;
  t.like(below.shipping, {
    amount: { amount: 500 },
    tax: { rateId: null, rate: '0', jurisdiction: null, amount: { amount: 0 } },
    total: { amount: 500 },
  });
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
  t.deepEqual(await taxOf({ shippingAddress: { country: 'FR' } }), {
    rateId: null,
    rate: '0',
    jurisdiction: null,
    amount: { amount: 0, currency: 'USD' },
  });
});

test('an amount that JSON can not hold exactly is refused', async (t) => {
  const shop = await openShop(service);
  const variantId = await addVariant(shop, { price: { amount: Number.MAX_SAFE_INTEGER, currency: 'USD' } });
  t.is((await quote(shop, [{ variantId, quantity: 1 }])).body.total.amount, Number.MAX_SAFE_INTEGER);
  const line = await quote(shop, [{ variantId, quantity: 2 }]);
  t.like(line, { status: 422, body: { code: 'amount_too_large', errors: [{ pointer: '/lines/0/quantity' }] } });
  const sum = await quote(shop, [
    { variantId, quantity: 1 },
    { variantId, quantity: 1 },
  ]);
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
