import test from 'ava';
import { inForce, mergeSettings, type OwnSettings } from '../src/domain/settings.ts';
import { defaultSettings } from '../src/domain/settings-defaults.ts';

test('without own values the defaults hold, and say so', (t) => {
  const { values, sources } = inForce({});
  t.deepEqual(values, defaultSettings);
  t.deepEqual(new Set([...Object.values(sources), ...Object.values(sources.paymentTtl)].map(String)).size, 2);
  t.is(sources.currency, 'default');
  t.deepEqual(sources.paymentTtl, {
    card: 'default',
    bankTransfer: 'default',
    cash: 'default',
    storeCredit: 'default',
  });
});

test("a store's value beats the tenant's, which beats the default, each by itself", (t) => {
  const tenant: OwnSettings = { captureMethod: 'manual', currency: 'EUR', paymentTtl: { card: 'PT2H', cash: 'P3D' } };
  const store: OwnSettings = { currency: 'SEK', paymentTtl: { card: 'PT10M' } };
  const { values, sources } = inForce(tenant, store);
  t.like(values, { captureMethod: 'manual', currency: 'SEK', locale: 'en-US' });
  t.deepEqual(values.paymentTtl, { card: 'PT10M', bankTransfer: 'P7D', cash: 'P3D', storeCredit: 'PT1H' });
  t.like(sources, { captureMethod: 'tenant', currency: 'store', locale: 'default' });
  t.deepEqual(sources.paymentTtl, { card: 'store', bankTransfer: 'default', cash: 'tenant', storeCredit: 'default' });
});

test('a value that equals the inherited one is still its own', (t) => {
  t.is(inForce({ taxIncluded: false }, {}).sources.taxIncluded, 'tenant');
});

test('a merge patch sets, keeps and removes', (t) => {
  const own: OwnSettings = { captureMethod: 'manual', currency: 'EUR', paymentTtl: { card: 'PT2H', cash: 'P3D' } };
  const patch = { captureMethod: null, lowStockThreshold: 0, paymentTtl: { cash: null, bankTransfer: 'P2D' } };
  t.deepEqual(mergeSettings(own, patch), {
    currency: 'EUR',
    lowStockThreshold: 0,
    paymentTtl: { card: 'PT2H', bankTransfer: 'P2D' },
  });
});

test('nothing is left of payment deadlines once all are removed', (t) => {
  t.deepEqual(mergeSettings({ paymentTtl: { card: 'PT2H' } }, { paymentTtl: null }), {});
  t.deepEqual(mergeSettings({ paymentTtl: { card: 'PT2H' } }, { paymentTtl: { card: null } }), {});
  t.deepEqual(mergeSettings({ paymentTtl: { card: 'PT2H' } }, { taxIncluded: true }), {
    taxIncluded: true,
    paymentTtl: { card: 'PT2H' },
  });
});

test('merging leaves what it was given alone', (t) => {
  const own: OwnSettings = Object.freeze({ currency: 'EUR', paymentTtl: Object.freeze({ card: 'PT2H' }) });
  mergeSettings(own, { currency: null, paymentTtl: { card: null } });
  t.deepEqual(own, { currency: 'EUR', paymentTtl: { card: 'PT2H' } });
});
