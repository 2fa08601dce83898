/**
 * The scopes of each machine client: only what its calls need, so that a stolen secret opens little. `tenant:any` lets a
 * machine name the tenant it acts for. Secrets are given to this service by `MACHINE_CLIENTS`, scopes never.
 */
export const machineClients = {
  'auth-user-service': ['tenant:any', 'tenants:create', 'tenants:read'],
  'service-entity-service': ['tenant:any'],
  'product-catalog-service': ['tenant:any', 'stores:read', 'events:read'],
  'order-service': [
    'tenant:any',
    'stores:read',
    'prices:read',
    'reservations:read',
    'reservations:write',
    'payments:read',
  ],
  'payment-service': [
    'tenant:any',
    'payments:execute',
    'orders:read',
    'orders:progress',
    'stores:read',
    'inventory:read',
    'reservations:read',
    'reservations:write',
  ],
  'workflow-service': ['tenant:any', 'events:read', 'orders:read', 'stores:read', 'tenants:read', 'users:read'],
  worker: [
    'tenant:any',
    'orders:read',
    'orders:progress',
    'inventory:write',
    'reservations:write',
    'payments:execute',
    'payments:read',
    'payments:write',
    'disputes:write',
    'reconciliations:write',
    'orders:write',
    'automations:read',
    'automations:progress',
    'notifications:write',
    'alerts:progress',
  ],
} as const satisfies Record<string, readonly string[]>;

export type MachineClientId = keyof typeof machineClients;

/** Narrows a configured name to a known client. */
export function isMachineClient(name: string): name is MachineClientId {
  return Object.hasOwn(machineClients, name);
}
