import { newId } from '@beaver/kit';
import test from 'ava';
import { service } from './one-service.ts';
import { addPrice, addShipping, addTax, newYork, quote } from './selling.ts';
import { addVariant, openShop } from './shop.ts';

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
  const { body } = await quote(
    shop,
    [
      { variantId: own, quantity: 1 },
      { variantId: listed, quantity: 1 },
    ],
    { shippingAddress: newYork },
  );
  t.deepEqual(
    body.lines.map((line: { taxIncluded: boolean }) => line.taxIncluded),
    [false, true],
  );
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
  const { body: draft } = await shop.post('/v1/products', {
    title: 'x',
    variants: [{ sku: 'draft', price: { amount: 1, currency: 'USD' } }],
  });
  const archived = await addVariant(shop);
  const { productId } = (await shop.get(`/v1/variants/${archived}`)).body;
  await shop.post(`/v1/products/${productId}/archive`);
  for (const variantId of [newId('var'), draft.variants[0].id, archived, await addVariant(other)]) {
    const refused = await quote(shop, [
      { variantId: active, quantity: 1 },
      { variantId, quantity: 1 },
    ]);
    t.like(refused, {
      status: 422,
      body: { code: 'variant_not_sellable', errors: [{ pointer: '/lines/1/variantId' }] },
    });
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
  for (const [shippingOptionId, fields] of [
    [newId('shp'), {}],
    [german, { shippingAddress: newYork }],
    [inEuro, {}],
  ] as const) {
    const refused = await quote(shop, lines, { shippingOptionId, ...fields });
    t.like(refused, {
      status: 422,
      body: { code: 'shipping_option_not_available', errors: [{ pointer: '/shippingOptionId' }] },
    });
  }
  t.is((await quote(shop, lines, { shippingOptionId: plain, shippingAddress: { country: 'FR' } })).status, 200);
});
