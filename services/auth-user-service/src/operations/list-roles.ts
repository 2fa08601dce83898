import { type RoleName, roles } from '../domain/roles.ts';
import type { Operation } from '../operation.ts';

/** Built in, the same for every tenant: no row is read. */
export const listRoles: Operation<'listRoles'> = async () => {
  const names = Object.keys(roles) as RoleName[];
  const data = names.map((name) => ({ name, description: roles[name].description, rights: [...roles[name].rights] }));
  return { status: 200, body: { data, nextCursor: null } };
};
