import type { ContractOperation } from '../../src/contract/contract.ts';

/** Every right that a role or a machine client of auth-user-service may hold. */
export async function readRights(authService: URL): Promise<Set<string>> {
  const [{ rights }, { machineClients }] = (await Promise.all([
    import(new URL('src/domain/roles.ts', authService).href),
    import(new URL('src/domain/machine-clients.ts', authService).href),
  ])) as [{ rights: string[] }, { machineClients: Record<string, string[]> }];
  return new Set([...rights, ...Object.values(machineClients).flat()]);
}

/** An operation whose right nobody can have is one that nobody can use: most likely a slip of the pen. */
export const rightFaults = ({ operationId, right }: ContractOperation, known: Set<string>): string[] =>
  right === undefined || known.has(right) ? [] : [`${operationId}: needs ${right}, which no role and no machine has`];
