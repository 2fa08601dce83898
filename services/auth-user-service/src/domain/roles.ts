/**
 * What a person may be given. Rights that only machines hold (`tenants:create`, `orders:progress`, `alerts:progress`,
 * `payments:execute`, `tenant:any`) are in `machine-clients.ts` and in no role.
 */
export const rights = [
  'me:read',
  'me:write',
  'users:read',
  'users:write',
  'tenants:read',
  'tenants:write',
  'stores:read',
  'stores:write',
  'products:read',
  'products:write',
  'prices:read',
  'prices:write',
  'inventory:read',
  'inventory:write',
  'reservations:read',
  'reservations:write',
  'orders:read',
  'orders:write',
  'fulfillments:write',
  'processes:write',
  'payments:read',
  'payments:write',
  'dunning:read',
  'dunning:write',
  'refunds:write',
  'refunds:approve',
  'returns:write',
  'returns:approve',
  'storeCredit:read',
  'storeCredit:write',
  'disputes:read',
  'disputes:write',
  'gateways:read',
  'gateways:write',
  'reconciliations:read',
  'reconciliations:write',
  'notifications:read',
  'notifications:write',
  'automations:read',
  'automations:write',
  'approvals:write',
  'alerts:read',
  'alerts:write',
  'events:read',
  'audit:read',
] as const;

export type Right = (typeof rights)[number];

interface Role {
  description: string;
  rights: readonly Right[];
}

/** Everybody may look at and change themselves. */
const self = ['me:read', 'me:write'] as const;
const catalogRead = ['stores:read', 'products:read', 'prices:read', 'inventory:read', 'reservations:read'] as const;
const salesRead = [
  'orders:read',
  'payments:read',
  'storeCredit:read',
  'disputes:read',
  'dunning:read',
  'notifications:read',
  'alerts:read',
] as const;

/** The built-in roles, the most powerful first. A token carries the rights, so a change here counts from the next refresh. */
export const roles = {
  owner: {
    description: 'Everything, the tenant itself included. A tenant always has one.',
    rights,
  },
  admin: {
    description: 'Everything but changing or closing the tenant.',
    rights: rights.filter((right) => right !== 'tenants:write'),
  },
  manager: {
    description: 'Runs the shop: catalog, stock, orders, shipments and payments.',
    rights: [
      ...self,
      ...catalogRead,
      ...salesRead,
      'users:read',
      'tenants:read',
      'stores:write',
      'products:write',
      'prices:write',
      'inventory:write',
      'reservations:write',
      'orders:write',
      'fulfillments:write',
      'processes:write',
      'payments:write',
      'dunning:write',
      'refunds:write',
      'refunds:approve',
      'returns:write',
      'returns:approve',
      'storeCredit:write',
      'disputes:write',
      'gateways:read',
      'reconciliations:read',
      'reconciliations:write',
      'notifications:write',
      'automations:read',
      'automations:write',
      'approvals:write',
      'alerts:write',
      'events:read',
      'audit:read',
    ],
  },
  support: {
    description: 'Serves customers: sees what they bought, changes, ships, cancels and refunds orders.',
    rights: [
      ...self,
      ...catalogRead,
      ...salesRead,
      'tenants:read',
      'orders:write',
      'fulfillments:write',
      'refunds:write',
      'returns:write',
    ],
  },
  analyst: {
    description: 'Reads everything about the business, changes nothing.',
    rights: [
      ...self,
      ...catalogRead,
      ...salesRead,
      'tenants:read',
      'reconciliations:read',
      'automations:read',
      'events:read',
    ],
  },
  developer: {
    description: 'Connects other systems: reads everything, watches events, pauses and resumes processes.',
    rights: [
      ...self,
      ...catalogRead,
      ...salesRead,
      'users:read',
      'tenants:read',
      'gateways:read',
      'reconciliations:read',
      'processes:write',
      'automations:read',
      'automations:write',
      'events:read',
      'audit:read',
    ],
  },
} as const satisfies Record<string, Role>;

export type RoleName = keyof typeof roles;

/** The rights of somebody with these roles, in the order of `rights`. */
export function rightsOf(names: readonly RoleName[]): Right[] {
  const held = new Set<Right>(names.flatMap((name) => [...roles[name].rights]));
  return rights.filter((right) => held.has(right));
}

/** Nobody can give rights that they do not have, nor take them from somebody: otherwise an admin could become owner. */
export function mayManage(scopes: ReadonlySet<string>, names: readonly RoleName[]): boolean {
  return rightsOf(names).every((right) => scopes.has(right));
}
