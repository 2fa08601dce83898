import { newId } from '@beaver/kit';

/** Well-formed ids of nothing. */
export const prod = newId('prod');
export const variant = newId('var');
export const cat = newId('cat');
export const plist = newId('plist');
export const price = newId('price');
export const res = newId('res');
const loc = newId('loc');

const money = { amount: 1, currency: 'USD' };
/** Parts of requests in which nothing is wrong. */
export const line = { variantId: variant, quantity: 1 };
const long = 'x'.repeat(10_000);
/** Well-formed, about things that are not there. */
export const adjustment = { variantId: variant, locationId: loc, delta: 1, reason: 'x' };
/** Well-formed, for a store that is not there. */
export const reservation = { orderId: newId('ord'), storeId: newId('sto'), lines: [line] };
/** Well-formed, between locations that are not there. */
export const transfer = { fromLocationId: loc, toLocationId: newId('loc'), lines: [line] };

type Table = readonly (readonly [path: string, body: unknown, pointer: string])[];

/** What is wrong with a body, and where. */
export const posts: Table = [
  ['/v1/products', {}, '/title'],
  ['/v1/products', { title: '' }, '/title'],
  ['/v1/products', { title: '  ' }, '/title'],
  ['/v1/products', { title: long }, '/title'],
  ['/v1/products', { title: 5 }, '/title'],
  ['/v1/products', { title: 'a\u0000b' }, '/title'],
  ['/v1/products', { title: '\ud800' }, '/title'],
  ['/v1/products', { title: 'x', status: 'active' }, '/status'],
  ['/v1/products', { title: 'x', description: long }, '/description'],
  ['/v1/products', { title: 'x', categoryIds: [prod] }, '/categoryIds/0'],
  ['/v1/products', { title: 'x', categoryIds: [cat, cat] }, '/categoryIds'],
  ['/v1/products', { title: 'x', metadata: { a: 1 } }, '/metadata/a'],
  ['/v1/products', { title: 'x', variants: [{}] }, '/variants/0/sku'],
  [
    '/v1/products',
    { title: 'x', variants: [{ sku: 'a', price: { amount: -1, currency: 'USD' } }] },
    '/variants/0/price',
  ],
  ['/v1/products', [], ''],
  ['/v1/products', 'null', ''],
  [`/v1/products/${prod}/variants`, { sku: 'a', price: { amount: 1.5, currency: 'USD' } }, '/price'],
  [`/v1/products/${prod}/variants`, { sku: 'a', price: { amount: '1', currency: 'USD' } }, '/price'],
  [
    `/v1/products/${prod}/variants`,
    '{"sku":"a","price":{"amount":9007199254740993,"currency":"USD"}}',
    '/price/amount',
  ],
  [`/v1/products/${prod}/variants`, { sku: 'a', price: { amount: 1, currency: 'usd' } }, '/price'],
  [`/v1/products/${prod}/variants`, { sku: 'a', options: { Color: 1 } }, '/options/Color'],
  [`/v1/products/${prod}/variants`, { sku: 'a', trackInventory: 'yes' }, '/trackInventory'],
  ['/v1/products/none/variants', { sku: 'a' }, 'path/productId'],
  ['/v1/products/none/publish', undefined, 'path/productId'],
  ['/v1/products/none/archive', undefined, 'path/productId'],
  [`/v1/products/${prod}/publish`, { now: true }, ''],
  ['/v1/categories', { name: 'x', parentId: prod }, '/parentId'],
  ['/v1/categories', { name: long }, '/name'],
  ['/v1/price-lists', { name: 'x' }, '/taxIncluded'],
  ['/v1/price-lists', { name: 'x', taxIncluded: true, validFrom: 'tomorrow' }, '/validFrom'],
  ['/v1/price-lists', { name: 'x', taxIncluded: true, validUntil: '2026-02-30T00:00:00Z' }, '/validUntil'],
  ['/v1/price-lists', { name: 'x', taxIncluded: true, customerGroup: '' }, '/customerGroup'],
  [`/v1/price-lists/${plist}/prices`, { variantId: variant }, '/price'],
  [`/v1/price-lists/${plist}/prices`, { variantId: prod, price: money }, '/variantId'],
  [`/v1/price-lists/${plist}/prices`, { variantId: variant, price: { amount: -5, currency: 'USD' } }, '/price/amount'],
  ['/v1/price-quotes', { lines: [line] }, '/storeId'],
  ['/v1/price-quotes', { storeId: newId('sto'), lines: [] }, '/lines'],
  ['/v1/price-quotes', { storeId: newId('sto'), lines: Array.from({ length: 201 }, () => line) }, '/lines'],
  ['/v1/price-quotes', { storeId: newId('sto'), lines: [{ variantId: variant, quantity: 0 }] }, '/lines/0/quantity'],
  ['/v1/price-quotes', { storeId: newId('sto'), lines: [{ ...line, price: money }] }, '/lines/0/price'],
  ['/v1/price-quotes', { storeId: newId('sto'), lines: [line], currency: 'EURO' }, '/currency'],
  [
    '/v1/price-quotes',
    { storeId: newId('sto'), lines: [line], shippingAddress: { region: 'NY' } },
    '/shippingAddress/country',
  ],
  ['/v1/price-quotes', { storeId: newId('sto'), lines: [line], shippingOptionId: 'express' }, '/shippingOptionId'],
  ['/v1/inventory-adjustments', { ...adjustment, delta: undefined }, ''],
  ['/v1/inventory-adjustments', { ...adjustment, set: 1 }, ''],
  ['/v1/inventory-adjustments', { ...adjustment, delta: 1e10 }, '/delta'],
  ['/v1/inventory-adjustments', { ...adjustment, delta: 0.5 }, '/delta'],
  ['/v1/inventory-adjustments', { ...adjustment, delta: undefined, set: -1 }, '/set'],
  ['/v1/inventory-adjustments', { ...adjustment, field: 'reserved' }, '/field'],
  ['/v1/inventory-adjustments', { ...adjustment, reason: '' }, '/reason'],
  ['/v1/inventory-adjustments', { ...adjustment, expectedQuantity: -1 }, '/expectedQuantity'],
  ['/v1/inventory-adjustments', { ...adjustment, locationId: 'shelf' }, '/locationId'],
  ['/v1/inventory-transfers', { ...transfer, lines: [] }, '/lines'],
  ['/v1/inventory-transfers', { ...transfer, toLocationId: undefined }, '/toLocationId'],
  ['/v1/inventory-transfers', { ...transfer, lines: [{ variantId: variant, quantity: -1 }] }, '/lines/0/quantity'],
  ['/v1/reservations', { ...reservation, orderId: 'mine' }, '/orderId'],
  ['/v1/reservations', { ...reservation, lines: [{ ...line, quantity: 1e7 }] }, '/lines/0/quantity'],
  ['/v1/reservations', { ...reservation, lines: [{ ...line, locationId: null }] }, '/lines/0/locationId'],
  ...['PT', 'P', 'PT0S', '2 min', 'P1M', 'P1Y', 'PT1.5S', '-PT1S', 'P100D', 'P1DT'].map(
    (ttl) => ['/v1/reservations', { ...reservation, ttl }, '/ttl'] as const,
  ),
  ['/v1/reservations/mine/extend', { until: '2026-01-01T00:00:00Z' }, 'path/reservationId'],
  [`/v1/reservations/${res}/extend`, {}, '/until'],
  [`/v1/reservations/${res}/extend`, { until: 'later' }, '/until'],
  [`/v1/reservations/${res}/extend`, { until: 5 }, '/until'],
  [`/v1/reservations/${res}/release`, { lines: [] }, '/lines'],
  [`/v1/reservations/${res}/release`, { all: true }, '/all'],
  [`/v1/reservations/${res}/consume`, {}, '/lines'],
  [`/v1/reservations/${res}/consume`, { lines: [{ variantId: variant }] }, '/lines/0/quantity'],
  ['/v1/reservations/mine/commit', undefined, 'path/reservationId'],
];

/** What is wrong with a change, and where. */
export const patches: Table = [
  [`/v1/products/${prod}`, {}, ''],
  [`/v1/products/${prod}`, { title: null }, '/title'],
  [`/v1/products/${prod}`, { variants: [] }, '/variants'],
  [`/v1/variants/${variant}`, { sku: '' }, '/sku'],
  [`/v1/variants/${variant}`, { price: 5 }, '/price'],
  [`/v1/variants/${variant}`, { productId: prod }, '/productId'],
  [`/v1/categories/${cat}`, { parentId: '' }, '/parentId'],
  [`/v1/price-lists/${plist}`, { taxIncluded: 'no' }, '/taxIncluded'],
  [`/v1/prices/${price}`, { variantId: variant }, '/variantId'],
  [`/v1/prices/${price}`, { validFrom: '2026-13-01T00:00:00Z' }, '/validFrom'],
  ['/v1/variants/none', { sku: 'x' }, 'path/variantId'],
];

/** What is wrong with a query or a path, and where. */
export const gets = [
  ['/v1/products?limit=0', 'query/limit'],
  ['/v1/products?limit=201', 'query/limit'],
  ['/v1/products?limit=ten', 'query/limit'],
  ['/v1/products?limit=1&limit=2', 'query/limit'],
  ['/v1/products?color=red', 'query/color'],
  ['/v1/products?sort=price', 'query/sort'],
  ['/v1/products?status=sold', 'query/status'],
  ['/v1/products?categoryId=all', 'query/categoryId'],
  ['/v1/products?q=', 'query/q'],
  ['/v1/products?q=%00', 'query/q'],
  [`/v1/products?q=${long}`, 'query/q'],
  ['/v1/products?createdAt[gte]=yesterday', 'query/createdAt[gte]'],
  ['/v1/products?cursor=abc', 'query/cursor'],
  [`/v1/products?cursor=${Buffer.from('["x",1,2]').toString('base64url')}`, 'query/cursor'],
  ['/v1/products/none', 'path/productId'],
  [`/v1/products/${prod}/variants?sku=`, 'query/sku'],
  ['/v1/variants/none', 'path/variantId'],
  ['/v1/categories?parentId=all', 'query/parentId'],
  ['/v1/categories/none', 'path/categoryId'],
  ['/v1/price-lists?customerGroup=', 'query/customerGroup'],
  ['/v1/price-lists/none', 'path/priceListId'],
  [`/v1/price-lists/${plist}/prices?currency=euro`, 'query/currency'],
  ['/v1/prices/none', 'path/priceId'],
  ['/v1/inventory-levels?variantId=a', 'query/variantId'],
  ['/v1/inventory-levels?locationId=a', 'query/locationId'],
  ['/v1/inventory-movements?type=theft', 'query/type'],
  ['/v1/inventory-movements?reservationId=a', 'query/reservationId'],
  ['/v1/inventory-adjustments/none', 'path/adjustmentId'],
  ['/v1/inventory-transfers?toLocationId=a', 'query/toLocationId'],
  ['/v1/inventory-transfers/none', 'path/transferId'],
  ['/v1/reservations?orderId=a', 'query/orderId'],
  ['/v1/reservations/none', 'path/reservationId'],
] as const;

/** For a title: ids of a run's own say nothing. */
