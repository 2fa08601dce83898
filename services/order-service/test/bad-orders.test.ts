import { newId } from '@beaver/kit';
import { startService } from '@beaver/kit/testing';
import test from 'ava';
import { BUYER, keyed, NOWHERE } from './shop.ts';

const away = `http://${NOWHERE}`;
const env = { TEMPORAL_ADDRESS: NOWHERE, ENTITY_URL: away, CATALOG_URL: away };
const service = await startService({ folder: 'services/order-service', env });
test.after.always(() => service.stop());

const long = 'x'.repeat(10_000);
const line = { variantId: newId('var'), quantity: 1 };
const { email, name } = BUYER.customer;
/** What is wrong, and where. */
const bad: [object, string][] = [
  [{ storeId: 'sto_1' }, '/storeId'],
  [{ storeId: 7 }, '/storeId'],
  [{ storeId: undefined }, '/storeId'],
  [{ customer: {} }, '/customer/email'],
  [{ customer: { email: 'nobody' } }, '/customer/email'],
  [{ customer: { email: `${long}@lodge.example` } }, '/customer/email'],
  [{ customer: { email, name: long } }, '/customer/name'],
  [{ customer: { email, name: '' } }, '/customer/name'],
  [{ customer: { email, name: 'a\u0000b' } }, '/customer/name'],
  [{ customer: { email, name: '\ud800' } }, '/customer/name'],
  [{ customer: { email, name, isAdmin: true } }, '/customer/isAdmin'],
  [{ currency: 'usd' }, '/currency'],
  [{ lines: [] }, '/lines'],
  [{ lines: Array.from({ length: 201 }, () => line) }, '/lines'],
  [{ lines: [{ ...line, quantity: 0 }] }, '/lines/0/quantity'],
  [{ lines: [{ ...line, quantity: -1 }] }, '/lines/0/quantity'],
  [{ lines: [{ ...line, quantity: 1.5 }] }, '/lines/0/quantity'],
  [{ lines: [{ ...line, quantity: '1' }] }, '/lines/0/quantity'],
  [{ lines: [{ ...line, quantity: 1e300 }] }, '/lines/0/quantity'],
  [{ lines: [{ quantity: 1 }] }, '/lines/0/variantId'],
  [{ lines: 'all' }, '/lines'],
  [{ shippingAddress: { city: 'Portland', country: 'US' } }, '/shippingAddress/line1'],
  [{ shippingAddress: { line1: 'x', city: 'Portland', country: 'USA' } }, '/shippingAddress/country'],
  [{ billingAddress: { line1: long, city: 'Portland', country: 'US' } }, '/billingAddress/line1'],
  [{ paymentMethod: { type: 'bitcoin' } }, '/paymentMethod/type'],
  [{ paymentMethod: { type: 'card', token: '4242 4242 4242 4242' } }, '/paymentMethod/token'],
  [
    { paymentMethod: { type: 'card', token: 'pm_1', gatewayCustomer: 'ada@lodge.example' } },
    '/paymentMethod/gatewayCustomer',
  ],
  [{ paymentMethod: { type: 'card', token: 'pm_1', gatewayCustomer: '' } }, '/paymentMethod/gatewayCustomer'],
  [{ paymentMethod: { type: 'card', token: 'pm_1', gatewayCustomer: long } }, '/paymentMethod/gatewayCustomer'],
  [{ storeCredit: { amount: 0, currency: 'USD' } }, '/storeCredit/amount'],
  [{ storeCredit: { amount: -1, currency: 'USD' } }, '/storeCredit/amount'],
  [{ storeCredit: { amount: 0.5, currency: 'USD' } }, '/storeCredit/amount'],
  [{ captureMethod: 'later' }, '/captureMethod'],
  [{ note: long }, '/note'],
  [{ metadata: { a: 1 } }, '/metadata/a'],
  [{ status: 'confirmed' }, '/status'],
];

const good = { storeId: newId('sto'), ...BUYER, lines: [line], paymentMethod: { type: 'card', token: 'pm_card_visa' } };

test('nothing is wrong with the rest of it: with nobody to ask, it is only too early', async (t) => {
  t.is((await service.tenant().post('/v1/orders', good, keyed())).status, 503);
});

for (const [index, [fields, pointer]] of bad.entries()) {
  test(`bad input ${index + 1} is refused at ${pointer}`, async (t) => {
    const answer = await service.tenant().post('/v1/orders', { ...good, ...fields }, keyed());
    t.like(answer, { status: 400, body: { code: 'validation_failed' } });
    t.is(answer.body.errors[0].pointer, pointer, JSON.stringify(answer.body.errors));
  });
}

test('a body that is none', async (t) => {
  const shop = service.tenant();
  t.like(await shop.post('/v1/orders', '{"storeId":', keyed()), { status: 400, body: { code: 'malformed_json' } });
  t.is((await shop.post('/v1/orders', '[]', keyed())).status, 400);
  t.is((await shop.post('/v1/orders', `"${'x'.repeat(1_100_000)}"`, keyed())).status, 413);
  const text = { ...keyed(), headers: { 'content-type': 'text/plain' } };
  t.is((await shop.post('/v1/orders', '{}', text)).status, 415);
  t.is((await shop.post('/v1/orders?force=true', {}, keyed())).body.errors[0].pointer, 'query/force');
});
