import type { Contract } from '../../src/contract/contract.ts';

/** Every service has them, so a gateway serves them for none. */
const OF_EVERY_SERVICE = ['/v1/events', '/v1/audit-log', '/healthz', '/readyz', '/metrics', '/openapi.yml'];

/** Paths and operation names that two services publish: a gateway could not tell whose they are. */
export function sharedPaths(contracts: Map<string, Contract>): string[] {
  const owners = new Map<string, string>();
  const faults: string[] = [];
  for (const [service, { operations }] of contracts) {
    const own = operations.filter(({ path }) => !OF_EVERY_SERVICE.includes(path));
    const names = new Set(own.flatMap(({ path, operationId }) => [path.replaceAll(/\{\w+\}/g, '{}'), operationId]));
    for (const name of names) {
      const owner = owners.get(name);
      if (owner === undefined) owners.set(name, service);
      else faults.push(`${service}: publishes ${name}, as ${owner} does`);
    }
  }
  return faults;
}
