import { defineProblems, type ProblemFactory } from '@beaver/kit';

/** Every refusal of this service. An unknown object in the path is 404, an unknown one in the body 422. */
export const problems = defineProblems({
  tenantNotFound: [404, 'tenant_not_found', 'There is no such tenant.'],
  tenantExists: [409, 'tenant_exists', 'A tenant with this id exists and was made by another request.'],
  tenantStatusConflict: [409, 'tenant_status_conflict', "The tenant's status does not allow this."],
  storeNotFound: [404, 'store_not_found', 'There is no such store.'],
  unknownStore: [422, 'unknown_store', 'The request names a store that does not exist.'],
  locationNotFound: [404, 'location_not_found', 'There is no such location.'],
  unknownLocation: [422, 'unknown_location', 'The request names a location that does not exist or is archived.'],
  locationArchived: [409, 'location_archived', "An archived location can't be changed."],
  taxRateNotFound: [404, 'tax_rate_not_found', 'There is no such tax rate.'],
  taxRateExists: [409, 'tax_rate_exists', 'The store has a tax rate for this country and region.'],
  taxRateArchived: [409, 'tax_rate_archived', "An archived tax rate can't be changed."],
  shippingOptionNotFound: [404, 'shipping_option_not_found', 'There is no such shipping option.'],
  shippingOptionArchived: [409, 'shipping_option_archived', "An archived shipping option can't be changed."],
  valueNotAllowed: [422, 'value_not_allowed', 'A value has the right form but is unknown or out of its range.'],
  limitReached: [409, 'limit_reached', 'The store has as many of these as it can have.'],
});

/** PostgreSQL's constraint names → problems. */
export const constraints: Record<string, ProblemFactory> = {
  tax_rates_place_key: problems.taxRateExists,
  stores_tenant_fkey: problems.tenantNotFound,
  locations_tenant_fkey: problems.tenantNotFound,
};
