/** Somebody of the tenant. */
interface Person {
  id: string;
  roles: readonly string[];
}

const RUN_THE_SHOP = new Set(['owner', 'admin', 'manager']);

/** Who is written to of low stock: those that the setting names, else whoever runs the shop. */
export const recipientsOf = (chosen: readonly string[], active: readonly Person[]): string[] =>
  active
    .filter(({ id, roles }) => (chosen.length > 0 ? chosen.includes(id) : roles.some((role) => RUN_THE_SHOP.has(role))))
    .map(({ id }) => id);
