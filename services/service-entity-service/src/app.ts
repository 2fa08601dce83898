import { defineService } from '@beaver/kit';
import type { Config } from './config.ts';
import type { operations } from './generated/contract.ts';
import type { Deps } from './operation.ts';
import { activateTenant } from './operations/activate-tenant.ts';
import { archiveLocation } from './operations/archive-location.ts';
import { archiveShippingOption } from './operations/archive-shipping-option.ts';
import { archiveTaxRate } from './operations/archive-tax-rate.ts';
import { closeTenant } from './operations/close-tenant.ts';
import { createLocation } from './operations/create-location.ts';
import { createShippingOption } from './operations/create-shipping-option.ts';
import { createStore } from './operations/create-store.ts';
import { createTaxRate } from './operations/create-tax-rate.ts';
import { createTenant } from './operations/create-tenant.ts';
import { getCheckoutProfile } from './operations/get-checkout-profile.ts';
import { getLocation } from './operations/get-location.ts';
import { getShippingOption } from './operations/get-shipping-option.ts';
import { getStore } from './operations/get-store.ts';
import { getStoreSettings } from './operations/get-store-settings.ts';
import { getTaxRate } from './operations/get-tax-rate.ts';
import { getTenant } from './operations/get-tenant.ts';
import { getTenantSettings } from './operations/get-tenant-settings.ts';
import { listLocations } from './operations/list-locations.ts';
import { listShippingOptions } from './operations/list-shipping-options.ts';
import { listStores } from './operations/list-stores.ts';
import { listTaxRates } from './operations/list-tax-rates.ts';
import { suspendTenant } from './operations/suspend-tenant.ts';
import { updateLocation } from './operations/update-location.ts';
import { updateShippingOption } from './operations/update-shipping-option.ts';
import { updateStore } from './operations/update-store.ts';
import { updateStoreSettings } from './operations/update-store-settings.ts';
import { updateTaxRate } from './operations/update-tax-rate.ts';
import { updateTenant } from './operations/update-tenant.ts';
import { updateTenantSettings } from './operations/update-tenant-settings.ts';
import { constraints } from './problems.ts';
import { reactions } from './relay.ts';

/** What this service is made of. */
export const defineApp = (config: Config) =>
  defineService<operations, Deps>({
    name: 'service-entity-service',
    contract: new URL('./generated/openapi.json', import.meta.url),
    config,
    constraints,
    reactions: () => reactions,
    deps: () => ({}),
    operations: {
      activateTenant,
      archiveLocation,
      archiveShippingOption,
      archiveTaxRate,
      closeTenant,
      createLocation,
      createShippingOption,
      createStore,
      createTaxRate,
      createTenant,
      getCheckoutProfile,
      getLocation,
      getShippingOption,
      getStoreSettings,
      getStore,
      getTaxRate,
      getTenantSettings,
      getTenant,
      listLocations,
      listShippingOptions,
      listStores,
      listTaxRates,
      suspendTenant,
      updateLocation,
      updateShippingOption,
      updateStoreSettings,
      updateStore,
      updateTaxRate,
      updateTenantSettings,
      updateTenant,
    },
  });
