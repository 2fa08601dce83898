import type { components } from '../generated/contract.ts';
import { inForce, type OwnSettings } from './settings.ts';

type TenantSettings = components['schemas']['TenantSettings'];
type StoreSettings = components['schemas']['StoreSettings'];

/** One level's own settings as they are kept. */
export interface SettingsLevel {
  settings: OwnSettings;
  settingsVersion: number;
  settingsUpdatedAt: Date;
  createdAt: Date;
}

/** What stores of the tenant inherit. */
export function tenantSettings(tenantId: string, tenant: SettingsLevel): TenantSettings {
  return {
    tenantId,
    ...inForce(tenant.settings),
    version: tenant.settingsVersion,
    createdAt: tenant.createdAt.toISOString(),
    updatedAt: tenant.settingsUpdatedAt.toISOString(),
  };
}

/**
 * Both levels' versions add up to one that rises with a change of either, so that an ETag of a store's settings covers
 * what it inherits.
 */
export function storeSettings(
  tenantId: string,
  storeId: string,
  tenant: SettingsLevel,
  store: SettingsLevel,
): StoreSettings {
  const updatedAt = Math.max(tenant.settingsUpdatedAt.getTime(), store.settingsUpdatedAt.getTime());
  return {
    tenantId,
    storeId,
    ...inForce(tenant.settings, store.settings),
    version: tenant.settingsVersion + store.settingsVersion - 1,
    createdAt: store.createdAt.toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
  };
}
