import { newId } from '@beaver/kit';
import { startService } from '@beaver/kit/testing';
import test from 'ava';
import { openShop } from './open-shop.ts';
import { readFeed } from './read-feed.ts';

const service = await startService({ folder: 'services/service-entity-service' });
const shared = await openShop(service);
test.after.always(() => service.stop());

test("the tenant's settings show values and where they come from", async (t) => {
  const { shop, tenant } = await openShop(service);
  const read = await shop.get(`/v1/tenants/${tenant.id}/settings`);
  t.is(read.status, 200);
  t.is(read.headers.get('etag'), '"1"');
  t.deepEqual(read.body.values, {
    captureMethod: 'automatic',
    authorizationExpiry: 'reauthorize',
    reservationTtl: 'P1D',
    paymentTtl: { card: 'PT1H', bankTransfer: 'P7D', cash: 'P14D', storeCredit: 'PT1H' },
    returnWindow: 'P30D',
    returnApproval: 'manual',
    returnArrivalTtl: 'P30D',
    lowStockThreshold: 5,
    lowStockDebounce: 'PT5M',
    lowStockEscalateAfter: 'PT24H',
    alertMails: 'all',
    alertRecipients: [],
    refundApprovalLimit: null,
    refundApprovalTtl: 'P7D',
    dunningPlan: null,
    orderMails: 'all',
    orderLinkBase: null,
    taxIncluded: false,
    timeZone: 'America/New_York',
    locale: 'en-US',
    currency: 'USD',
  });
  t.like(read.body.sources, { currency: 'tenant', captureMethod: 'default', paymentTtl: { card: 'default' } });
});

test('a store inherits, overrides, and inherits again', async (t) => {
  const { shop, tenant, store } = await openShop(service);
  const ofTenant = `/v1/tenants/${tenant.id}/settings`;
  const ofStore = `/v1/stores/${store.id}/settings`;
  const show = async () => (await shop.get(ofStore)).body;

  await shop.patch(ofTenant, { captureMethod: 'manual', paymentTtl: { card: 'PT2H' } }, { ifMatch: 1 });
  let seen = await show();
  t.like(seen, {
    version: 2,
    values: { captureMethod: 'manual', paymentTtl: { card: 'PT2H', cash: 'P14D', storeCredit: 'PT1H' } },
  });
  t.like(seen.sources, { captureMethod: 'tenant', paymentTtl: { card: 'tenant', cash: 'default' } });

  const overridden = await shop.patch(
    ofStore,
    {
      captureMethod: 'automatic',
      paymentTtl: { card: 'PT5M' },
      refundApprovalLimit: { amount: 5000, currency: 'USD' },
    },
    { ifMatch: 2 },
  );
  t.is(overridden.status, 200);
  seen = await show();
  t.deepEqual(seen, overridden.body);
  t.like(seen, {
    version: 3,
    values: { captureMethod: 'automatic', refundApprovalLimit: { amount: 5000, currency: 'USD' } },
  });
  t.like(seen.sources, { captureMethod: 'store', paymentTtl: { card: 'store' }, refundApprovalLimit: 'store' });

  await shop.patch(ofTenant, { captureMethod: null, lowStockThreshold: 9 }, { ifMatch: 2 });
  seen = await show();
  t.like(seen, { version: 4, values: { captureMethod: 'automatic', lowStockThreshold: 9 } });

  const back = await shop.patch(ofStore, { captureMethod: null, paymentTtl: null }, { ifMatch: 4 });
  t.like(back.body, { version: 5, values: { captureMethod: 'automatic', paymentTtl: { card: 'PT2H' } } });
  t.like(back.body.sources, { captureMethod: 'default', paymentTtl: { card: 'tenant' }, refundApprovalLimit: 'store' });
  t.true(back.body.updatedAt > back.body.createdAt);
});

test('a dunning plan of the tenant holds for its stores until one has its own', async (t) => {
  const { shop, tenant, store } = await openShop(service);
  const [ofTenant, ofStore] = [newId('dpl'), newId('dpl')];
  await shop.patch(`/v1/tenants/${tenant.id}/settings`, { dunningPlan: ofTenant }, { ifMatch: 1 });
  const path = `/v1/stores/${store.id}/settings`;
  t.like((await shop.get(path)).body, { values: { dunningPlan: ofTenant }, sources: { dunningPlan: 'tenant' } });
  const own = await shop.patch(path, { dunningPlan: ofStore }, { ifMatch: '*' });
  t.like(own.body, { values: { dunningPlan: ofStore }, sources: { dunningPlan: 'store' } });
  const profile = await shop.get(`/v1/stores/${store.id}/checkout-profile`);
  t.is(profile.body.settings.dunningPlan, ofStore);
  const back = await shop.patch(path, { dunningPlan: null }, { ifMatch: '*' });
  t.is(back.body.values.dunningPlan, ofTenant);
});

test("a store's version covers what it inherits", async (t) => {
  const { shop, tenant, store } = await openShop(service);
  await shop.patch(`/v1/tenants/${tenant.id}/settings`, { currency: 'EUR' }, { ifMatch: 1 });
  const stale = await shop.patch(`/v1/stores/${store.id}/settings`, { taxIncluded: true }, { ifMatch: 1 });
  t.like(stale, { status: 412, body: { code: 'version_mismatch' } });
});

test('settings that are there already make no version', async (t) => {
  const { shop, tenant, store } = await openShop(service);
  const ofTenant = await shop.patch(`/v1/tenants/${tenant.id}/settings`, { currency: 'USD' }, { ifMatch: 1 });
  t.like(ofTenant, { status: 200, body: { version: 1 } });
  const ofStore = await shop.patch(`/v1/stores/${store.id}/settings`, { locale: null }, { ifMatch: 1 });
  t.like(ofStore, { status: 200, body: { version: 1 } });
});

test('of many changes at both levels none is lost', async (t) => {
  const { shop, tenant, store } = await openShop(service);
  const ttl = (minutes: number) => ({ paymentTtl: { card: `PT${minutes}M` } });
  const write = (path: string) => (minutes: number) => shop.patch(path, ttl(minutes), { ifMatch: '*' });
  const answers = await Promise.all([
    ...[1, 2, 3, 4].map(write(`/v1/tenants/${tenant.id}/settings`)),
    ...[5, 6, 7, 8].map(write(`/v1/stores/${store.id}/settings`)),
  ]);
  t.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
  const versionsOf = async (kind: string) =>
    (await readFeed(shop, ({ subject }) => subject.startsWith(`${kind}/`), 5)).map(
      ({ subjectversion }) => subjectversion,
    );
  t.deepEqual(await versionsOf('tenantSettings'), [1, 2, 3, 4, 5]);
  const ofStore = await versionsOf('storeSettings');
  t.is(ofStore.length, 5);
  t.deepEqual(
    ofStore,
    ofStore.toSorted((a, b) => a - b),
  );
  t.is((await shop.get(`/v1/stores/${store.id}/settings`)).body.version, 9);
});

const refused: [what: string, patch: object, status: number, pointer: string][] = [
  ['nothing', {}, 400, ''],
  ['an unknown setting', { color: 'red' }, 400, '/color'],
  ['an unknown capture method', { captureMethod: 'later' }, 400, '/captureMethod'],
  ['an unknown end of authorizations', { authorizationExpiry: 'lapse' }, 400, '/authorizationExpiry'],
  ['a number as duration', { reservationTtl: 15 }, 400, '/reservationTtl'],
  ['words as duration', { reservationTtl: '15 minutes' }, 400, '/reservationTtl'],
  ['an empty duration', { reservationTtl: 'P' }, 400, '/reservationTtl'],
  ['a duration without its time', { reservationTtl: 'P1DT' }, 400, '/reservationTtl'],
  ['months', { returnWindow: 'P1M' }, 400, '/returnWindow'],
  ['a negative duration', { returnWindow: '-P1D' }, 400, '/returnWindow'],
  ['fractions of a second', { reservationTtl: 'PT0.5S' }, 400, '/reservationTtl'],
  ['no time at all', { paymentTtl: { card: 'PT0S' } }, 422, '/paymentTtl/card'],
  ['too long a reservation', { reservationTtl: 'P31D' }, 422, '/reservationTtl'],
  ['too long a payment deadline', { paymentTtl: { bankTransfer: 'P91D' } }, 422, '/paymentTtl/bankTransfer'],
  ['too long a wait for an approval', { refundApprovalTtl: 'P91D' }, 422, '/refundApprovalTtl'],
  ['too long a return window', { returnWindow: 'P3651D' }, 422, '/returnWindow'],
  ['an unknown payment method', { paymentTtl: { cheque: 'P1D' } }, 400, '/paymentTtl/cheque'],
  ['half an item', { lowStockThreshold: 0.5 }, 400, '/lowStockThreshold'],
  ['a recipient by address', { alertRecipients: ['ada@lodge.example'] }, 400, '/alertRecipients/0'],
  ['too long a debounce', { lowStockDebounce: 'PT25H' }, 422, '/lowStockDebounce'],
  ['too late an escalation', { lowStockEscalateAfter: 'P31D' }, 422, '/lowStockEscalateAfter'],
  ['a negative threshold', { lowStockThreshold: -1 }, 400, '/lowStockThreshold'],
  ['an amount without currency', { refundApprovalLimit: { amount: 5 } }, 400, '/refundApprovalLimit/currency'],
  [
    'an unknown currency of a limit',
    { refundApprovalLimit: { amount: 5, currency: 'ABC' } },
    422,
    '/refundApprovalLimit/currency',
  ],
  ['a dunning plan that is no id', { dunningPlan: 'plan' }, 400, '/dunningPlan'],
  ['order mails that are neither', { orderMails: 'some' }, 400, '/orderMails'],
  ['a link base that runs a script', { orderLinkBase: 'javascript:alert(1)/' }, 400, '/orderLinkBase'],
  ['a link base that an id can not follow', { orderLinkBase: 'https://lodge.example/orders' }, 400, '/orderLinkBase'],
  ['text for a switch', { taxIncluded: 'yes' }, 400, '/taxIncluded'],
  ['an unknown time zone', { timeZone: 'Europe/Atlantis' }, 422, '/timeZone'],
  ['an offset as time zone', { timeZone: 'UTC+2;drop' }, 400, '/timeZone'],
  ['a broken locale', { locale: 'en-US-US' }, 422, '/locale'],
  ['an unknown currency', { currency: 'ABC' }, 422, '/currency'],
];

for (const [what, patch, status, pointer] of refused) {
  test(`settings refuse ${what}, at either level`, async (t) => {
    const { shop, tenant, store } = shared;
    for (const path of [`/v1/tenants/${tenant.id}/settings`, `/v1/stores/${store.id}/settings`]) {
      const answer = await shop.patch(path, patch, { ifMatch: '*' });
      t.is(answer.status, status, JSON.stringify(answer.body));
      t.is(answer.body.code, status === 400 ? 'validation_failed' : 'value_not_allowed');
      const pointers = answer.body.errors.map((fault: { pointer: string }) => fault.pointer);
      t.true(pointers.includes(pointer), JSON.stringify(answer.body));
      t.is((await shop.get(path)).body.version, 1);
    }
    const made = await shop.post('/v1/stores', { name: 'Refused', settings: patch });
    t.is(made.status, status);
    t.true(made.body.errors.some((fault: { pointer: string }) => fault.pointer === `/settings${pointer}`));
  });
}

test('settings of a store that is not there are not found', async (t) => {
  const path = `/v1/stores/${newId('sto')}/settings`;
  t.like(await shared.shop.get(path), { status: 404, body: { code: 'store_not_found' } });
  const answer = await shared.shop.patch(path, { currency: 'EUR' }, { ifMatch: '*' });
  t.like(answer, { status: 404, body: { code: 'store_not_found' } });
});
