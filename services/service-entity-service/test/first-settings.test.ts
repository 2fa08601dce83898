import { startService } from '@beaver/kit/testing';
import test from 'ava';
import knex from 'knex';
import { down, up } from '../migrations/0006-first-settings.ts';
import { openShop } from './open-shop.ts';
import { readFeed } from './read-feed.ts';

const service = await startService({ folder: 'services/service-entity-service' });
test.after.always(() => service.stop());

const isSettings = ({ subject }: { subject: string }) => /^(tenant|store)Settings\//.test(subject);

test.serial('settings that a tenant and its stores begin with are in the log, each in its own event', async (t) => {
  const { shop, tenant, store } = await openShop(service);
  const other = await shop.post('/v1/stores', { name: 'Annex', settings: { lowStockThreshold: 9 } });
  const logged = await readFeed(shop, isSettings, 3);
  t.deepEqual(
    logged.map(({ type, subject, subjectversion }) => [type, subject, subjectversion]),
    [
      ['tenantSettings.created', `tenantSettings/${tenant.id}`, 1],
      ['storeSettings.created', `storeSettings/${store.id}`, 1],
      ['storeSettings.created', `storeSettings/${other.body.id}`, 1],
    ],
  );
  const { body } = await shop.get(`/v1/stores/${other.body.id}/settings`);
  t.deepEqual(logged[2]?.data, { ...body, changed: {} });
});

test.serial(
  'settings that had begun before that are logged as they are, and the log is as guarded as before',
  async (t) => {
    const { shop, tenant, store } = await openShop(service);
    const ofTenant = { captureMethod: 'manual', paymentTtl: { card: 'PT2H' } };
    await shop.patch(`/v1/tenants/${tenant.id}/settings`, ofTenant, { ifMatch: '*' });
    await shop.patch(`/v1/stores/${store.id}/settings`, { paymentTtl: { cash: 'P1D' } }, { ifMatch: '*' });
    const owner = knex({ client: 'pg', connection: service.database.asOwner });
    t.teardown(() => owner.destroy());
    await owner.transaction(async (trx) => {
      await down(trx);
      await up(trx);
    });
    const guarded = await owner('pg_class').where({ relforcerowsecurity: true }).pluck('relname');
    for (const table of ['events', 'tenants', 'stores']) t.true(guarded.includes(table), table);
    const logged = (await readFeed(shop, isSettings, 6)).slice(-2);
    const paths = {
      tenantSettings: `/v1/tenants/${tenant.id}/settings`,
      storeSettings: `/v1/stores/${store.id}/settings`,
    };
    for (const [kind, path] of Object.entries(paths)) {
      const event = logged.find(({ type }) => type === `${kind}.created`);
      t.deepEqual(event?.data, { ...(await shop.get(path)).body, changed: {} });
    }
  },
);
