import { readdirSync } from 'node:fs';
import { cloneDatabase } from '@beaver/kit/testing';
import test from 'ava';
import { allowedFor, listed } from './allowed.ts';
import { databaseFaults } from './faults.ts';
import { ask, lookInto, rolledBack } from './look.ts';
import { behaviorFaults } from './policies.ts';

const services = readdirSync('services');

for (const service of services) {
  test.serial(
    `${service}: nothing of its database crosses the border of a tenant, but what is named with a reason`,
    async (t) => {
      const clone = await cloneDatabase(`services/${service}`);
      const look = await lookInto(clone);
      try {
        t.deepEqual(await databaseFaults(look, allowedFor(service)), []);
        t.deepEqual(await behaviorFaults(look, clone.asApp), []);
        const [{ count } = { count: 0 }] = await ask<{ count: number }>(
          look,
          "select count(*)::int as count from pg_policies where policyname = 'tenant'",
        );
        t.log(`${count} tables of tenants`);
        t.true(count >= 4, "the kit's three and one of its own");
      } finally {
        await look.client.end();
        await clone.drop();
      }
    },
  );
}

test('no list is of a service that is gone', (t) => {
  t.deepEqual(
    listed.filter((name) => !services.includes(name)),
    [],
  );
});

/** What somebody could do by oversight, and what must be said of it. `$app`, `$platform` and `$owner` are the roles. */
const planted: [title: string, sql: string, fault: RegExp][] = [
  ['a table that is not forced', 'alter table stores no force row level security', /^stores: .*not forced/],
  ['a table without row-level security', 'alter table stores disable row level security', /^stores: .*not enabled/],
  ['a policy that is gone', 'drop policy tenant on stores', /^stores: lacks the policy public/],
  ['a second policy', 'create policy open on stores for select using (true)', /^stores: has another policy: public/],
  [
    'a policy that checks no writes',
    'alter policy tenant on stores with check (true)',
    /^stores: lacks the policy public/,
  ],
  [
    'a policy without nullif',
    "alter policy tenant on stores using (tenant_id = current_setting('beaver.tenant_id', true))",
    /^stores: has another policy/,
  ],
  [
    'a table made without protection',
    'create table extras (tenant_id text not null); alter table extras owner to $owner',
    /^extras: .*not enabled/,
  ],
  [
    'a table without a tenant',
    'create table extras (id text); alter table extras owner to $owner',
    /^extras: has no tenant_id/,
  ],
  [
    'a tenant that may be null',
    'alter table deliveries drop constraint deliveries_pkey; alter table deliveries alter tenant_id drop not null',
    /^deliveries: tenant_id may be null/,
  ],
  ['a table that the service owns', 'alter table stores owner to $app', /^stores: belongs to/],
  [
    'a unique index over tenants',
    'create unique index stores_name_only on stores (name)',
    /stores_name_only leaves the tenant out/,
  ],
  [
    'a tenant that is only included',
    'create unique index stores_tag on stores (name) include (tenant_id)',
    /stores_tag leaves/,
  ],
  [
    'a foreign key over tenants',
    'create unique index on stores (id); alter table tax_rates add constraint loose foreign key (store_id) references stores (id)',
    /tax_rates: loose leaves the tenant out/,
  ],
  [
    'a view with its owner’s eyes',
    'create view all_stores as select * from stores',
    /^all_stores: .*not security_invoker/,
  ],
  [
    'a materialized view',
    'create materialized view old_stores as select * from stores',
    /^old_stores: .*cannot protect/,
  ],
  ['another schema', 'create schema attic; create table attic.boxes (id text)', /^attic.boxes: not in schema public/],
  [
    'a table given to the platform role',
    'grant select on stores to $platform',
    /^stores: the platform role may SELECT/,
  ],
  [
    'more given to the platform role',
    'grant update on events to $platform',
    /^events: the platform role may SELECT, UPDATE/,
  ],
  [
    'a table that tenants may empty',
    'grant truncate on stores to $app',
    /^stores: the tenant-bound role may .*TRUNCATE/,
  ],
  ['one column given away', 'grant select (name) on stores to $platform', /^stores: a column has rights/],
  [
    'a table of nobody that tenants write',
    'grant update on feed_epoch to $app',
    /^feed_epoch: the tenant-bound role may SELECT, UPDATE/,
  ],
  ['a role past row-level security', 'alter role $app bypassrls', /could leave row-level security/],
  ['a role that is a superuser', 'alter role $platform superuser', /could leave row-level security/],
  ['a role that may become the owner', 'grant $owner to $app', /_app: may become .*_owner$/],
  ['a role that may become the platform', 'grant $platform to $app', /_app: may become .*_platform$/],
  ['a role that makes tables', 'grant create on schema public to $app', /may make tables of its own/],
  [
    'a function with its owner’s rights',
    "create function peep() returns bigint language sql security definer as 'select count(*) from stores'",
    /^peep\(\): runs with its owner's rights/,
  ],
];

for (const [title, sql, fault] of planted) {
  test.serial(`found when planted: ${title}`, async (t) => {
    const { look } = await scratch;
    const names = sql.replaceAll(/\$(app|platform|owner)/g, (_, role: 'app' | 'platform' | 'owner') => look[role]);
    const faults = await rolledBack(look, async () => {
      await look.client.query(names);
      return databaseFaults(look, allowedFor('service-entity-service'));
    });
    t.true(
      faults.some((each) => fault.test(each)),
      JSON.stringify(faults),
    );
  });
}

test.serial('found when planted: a policy that takes “no tenant” for a tenant', async (t) => {
  const { look, clone } = await scratch;
  await look.client.query(
    "alter policy tenant on stores using (tenant_id = current_setting('beaver.tenant_id', true))",
  );
  t.regex((await behaviorFaults(look, clone.asApp)).join(), /stores: after a tenant/);
});

const scratch = openScratch();
async function openScratch() {
  const clone = await cloneDatabase('services/service-entity-service');
  return { clone, look: await lookInto(clone) };
}
test.after.always(async () => {
  const { clone, look } = await scratch;
  await look.client.end();
  await clone.drop();
});
