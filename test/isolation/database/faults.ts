import type { Allowed } from './allowed.ts';
import { keyFaults } from './keys.ts';
import type { Look } from './look.ts';
import { roleFaults } from './roles.ts';
import { tableFaults } from './tables.ts';

/** Whatever of a database could show one tenant to another, by PostgreSQL's own catalog. */
export const databaseFaults = async (look: Look, allowed: Allowed): Promise<string[]> => [
  ...(await tableFaults(look, allowed)),
  ...(await keyFaults(look, allowed)),
  ...(await roleFaults(look, allowed)),
];
