import type { components } from '../generated/contract.ts';
import { inForce, type OwnSettings } from './settings.ts';
import { acceptsOrders, type TenantStatus } from './tenant.ts';

export type CheckoutProfile = components['schemas']['CheckoutProfile'];

/** The parts of a profile as one statement reads them. */
export type CheckoutParts = Omit<CheckoutProfile, 'settings' | 'acceptsOrders'> & {
  status: TenantStatus;
  tenantSettings: OwnSettings;
  storeSettings: OwnSettings;
};

/** All that pricing and placing an order need of a store, in one object. */
export function checkoutProfile({ status, tenantSettings, storeSettings, ...parts }: CheckoutParts): CheckoutProfile {
  return { ...parts, acceptsOrders: acceptsOrders(status), settings: inForce(tenantSettings, storeSettings).values };
}
