import { type TenantTrx, tenantOf } from '@beaver/kit';
import type { CheckoutParts } from '../domain/checkout-profile.ts';
import { problems } from '../problems.ts';

const statement = `
  select
    s.tenant_id as "tenantId", s.id as "storeId", s.name, s.country, t.status,
    t.settings as "tenantSettings", s.settings as "storeSettings",
    t.version + t.settings_version + s.checkout_version - 2 as version,
    array(
      select l.id from store_locations o join locations l on l.tenant_id = o.tenant_id and l.id = o.location_id
      where o.tenant_id = s.tenant_id and o.store_id = s.id and l.is_active and l.archived_at is null
      order by o.position) as "locationIds",
    coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', r.id, 'country', r.country, 'region', r.region, 'jurisdiction', r.jurisdiction, 'name', r.name,
        'rate', r.rate::text, 'appliesToShipping', r.applies_to_shipping) order by r.country, r.region)
      from tax_rates r where r.tenant_id = s.tenant_id and r.store_id = s.id and r.archived_at is null), '[]') as "taxRates",
    coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', p.id, 'name', p.name, 'prices', p.prices, 'freeAbove', p.free_above, 'countries', p.countries)
        order by p.created_at, p.id)
      from shipping_options p where p.tenant_id = s.tenant_id and p.store_id = s.id and p.archived_at is null), '[]') as "shippingOptions"
  from stores s join tenants t on t.tenant_id = s.tenant_id
  where s.tenant_id = ? and s.id = ?`;

/**
 * One statement, since every quote and order stands behind it. The version adds up three that only rise: the tenant's (its
 * status), its settings', and the store's own, which every other part raises.
 * @throws store_not_found
 */
export async function readCheckoutParts(trx: TenantTrx, storeId: string): Promise<CheckoutParts> {
  const { rows } = await trx.raw<{ rows: CheckoutParts[] }>(statement, [tenantOf(trx), storeId]);
  if (!rows[0]) throw problems.storeNotFound();
  return rows[0];
}

/** Makes the profiles of these stores new ones. Locked in order, since another request may be about to lock the same ones. */
export async function renewCheckout(trx: TenantTrx, storeIds: string[]): Promise<void> {
  await trx.raw(
    `with locked as (
       select tenant_id, id from stores where tenant_id = ? and id = any(?) order by id for no key update)
     update stores s set checkout_version = checkout_version + 1 from locked
     where s.tenant_id = locked.tenant_id and s.id = locked.id`,
    [tenantOf(trx), storeIds],
  );
}
