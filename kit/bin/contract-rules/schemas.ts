import type { Contract } from '../../src/contract/contract.ts';
import { compileContract } from '../../src/contract/validate.ts';

/** A service compiles a check when it is first needed; a schema that can't be compiled is found here, not by a client. */
export function schemaFaults(contract: Contract): string[] {
  const checks = compileContract(contract);
  return contract.operations.flatMap(({ operationId, replySchemas }) => {
    const own = checks.get(operationId);
    try {
      for (const check of [own?.path, own?.query, own?.headers, own?.body]) check?.({});
      for (const status of replySchemas.keys()) own?.reply(status, {});
      return [];
    } catch (error) {
      return [`${operationId}: ${(error as Error).message}`];
    }
  });
}
