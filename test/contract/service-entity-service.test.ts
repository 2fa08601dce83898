import { campaign, newId, startService, type TestService } from '@beaver/kit/testing';
import test from 'ava';
import { EVERYDAY, examine, FULL } from './examine.ts';
import { idsOf, make, several } from './make.ts';
import type { Subject } from './subject.ts';

const name = 'service-entity-service';
let service: TestService;

test.before(async () => {
  service = await startService({ folder: `services/${name}` });
});
test.after.always(() => service?.stop());

test(`${name} keeps to its document`, (t) =>
  examine(t, name, campaign(t, `requests to ${name}, an operation`, FULL, EVERYDAY), open));

/** A tenant with stores, and enough places, rates and options that some may be archived. */
async function open(): Promise<Subject> {
  const ten = newId('ten');
  const owner = service.tenant({ id: ten });
  const registrar = service.machine('auth-user-service', ['tenants:create']);
  const store = { name: 'Lodge Supply', currency: 'USD', timeZone: 'America/New_York', country: 'US' };
  const tenant = await make(registrar, '/v1/tenants', { id: ten, name: 'Lodge', store });
  const storeId = tenant.store.id;
  const outlet = await make(owner, '/v1/stores', { name: 'Outlet', country: 'US' });
  const locations = await several(5, () => make(owner, '/v1/locations', { name: 'Annex', storeIds: [storeId] }));
  const rate = { storeId, country: 'US', name: 'Sales tax', rate: '0.07', appliesToShipping: true };
  const rates = await several(5, (i) =>
    make(owner, '/v1/tax-rates', { ...rate, region: `R${i}`, jurisdiction: 'Here' }),
  );
  const option = { storeId, name: 'Express', prices: [{ amount: 900, currency: 'USD' }] };
  const options = await several(5, () => make(owner, '/v1/shipping-options', option));
  return {
    url: service.url,
    token: owner.token,
    values: {
      ten: [ten],
      sto: [storeId, outlet.id],
      loc: [locations[0].id, locations[1].id],
      tax: [rates[0].id, rates[1].id],
      shp: [options[0].id, options[1].id],
      currency: ['USD', 'EUR', 'JPY'],
      timeZone: ['America/New_York', 'UTC'],
    },
    fields: {
      storeId: 'sto',
      'prices[*].currency': 'currency',
      'freeAbove[*].currency': 'currency',
      currency: 'currency',
      timeZone: 'timeZone',
      'settings.currency': 'currency',
      'settings.timeZone': 'timeZone',
      'store.currency': 'currency',
      'store.timeZone': 'timeZone',
    },
    reserved: {
      createTenant: { 'body.id': Array.from({ length: 200 }, () => newId('ten')) },
      archiveLocation: { 'path.locationId': idsOf(locations.slice(2)) },
      archiveTaxRate: { 'path.taxRateId': idsOf(rates.slice(2)) },
      archiveShippingOption: { 'path.shippingOptionId': idsOf(options.slice(2)) },
    },
  };
}
