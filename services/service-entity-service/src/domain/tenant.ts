import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';

export type Tenant = components['schemas']['Tenant'];
export type NewTenant = components['schemas']['NewTenant'];
export type TenantWithStore = components['schemas']['TenantWithStore'];
export type TenantStatus = Tenant['status'];

/** What moves a tenant on. `provision` ends its making; `finishClosing` is the timer that closing sets. */
export type TenantStep = 'provision' | 'activate' | 'suspend' | 'close' | 'finishClosing';

/**
 * Every way from one status to another. A tenant closes only once suspended, so that no order is placed meanwhile, and
 * nothing leads back from closing.
 */
const arrows: Record<TenantStatus, Partial<Record<TenantStep, TenantStatus>>> = {
  provisioning: { provision: 'trial' },
  trial: { activate: 'active' },
  active: { suspend: 'suspended' },
  suspended: { activate: 'active', close: 'closing' },
  closing: { finishClosing: 'closed' },
  closed: {},
};

/** Time to fetch one's data before a tenant is closed; a month is what merchants are used to from hosted shops. */
const CLOSING_MS = 30 * 24 * 60 * 60 * 1000;

/** @throws tenant_status_conflict when there is no such arrow */
export function moveTenant(from: TenantStatus, step: TenantStep): TenantStatus {
  const to = arrows[from][step];
  if (to === undefined)
    throw problems.tenantStatusConflict({ detail: `It is ${from}.`, extension: { tenantStatus: from } });
  return to;
}

/** When a tenant that begins to close now is closed. */
export const closingEnd = (now: Date): Date => new Date(now.getTime() + CLOSING_MS);

/** A trial sells like a paying tenant: it is meant to be tried. */
export const acceptsOrders = (status: TenantStatus): boolean => status === 'trial' || status === 'active';

/** Another tenant's id is as unknown as one that nobody has. @throws tenant_not_found */
export function refuseOtherTenant(asked: string, own: string): void {
  if (asked !== own) throw problems.tenantNotFound();
}
