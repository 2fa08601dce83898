import { existsSync, readdirSync } from 'node:fs';
import type { Contract } from '../../src/contract/contract.ts';

/** Answered by the kit for every service. */
const BY_THE_KIT = ['listEvents', 'listAuditLog', 'getHealth', 'getReadiness', 'getMetrics', 'getOpenapi'];

/** `createOrder` → `create-order`. */
export const kebabCase = (operationId: string): string =>
  operationId.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Operations without a file of their name, and files in `operations/` that are of no operation. */
export function fileFaults({ operations }: Contract, folder: URL): string[] {
  const room = new URL('src/operations/', folder);
  const present = existsSync(room) ? readdirSync(room).map((name) => name.replace(/\.ts$/, '')) : [];
  const wanted = operations
    .filter(({ operationId, mounted }) => !mounted && !BY_THE_KIT.includes(operationId))
    .map(({ operationId }) => kebabCase(operationId));
  return [
    ...wanted.filter((name) => !present.includes(name)).map((name) => `src/operations/${name}.ts is missing`),
    ...present.filter((name) => !wanted.includes(name)).map((name) => `src/operations/${name}.ts is of no operation`),
  ];
}
