/**
 * What a linter of OpenAPI can't know: that each service's document says all that the kit and its clients rely on.
 * Reads the bundled documents; a line for each fault.
 */
import { readdirSync } from 'node:fs';
import { type Contract, loadContract } from '../src/contract/contract.ts';
import { processProblems } from '../src/temporal/update.ts';
import { replyFaults, requestFaults } from './contract-rules/bounds.ts';
import { invalidExamples, missingExamples } from './contract-rules/examples.ts';
import { fileFaults } from './contract-rules/files.ts';
import { sharedPaths } from './contract-rules/paths.ts';
import { problemFaults, readVocabulary, readWorkflowCodes, vocabularyOf } from './contract-rules/problems.ts';
import { readRights, rightFaults } from './contract-rules/rights.ts';
import { schemaFaults } from './contract-rules/schemas.ts';
import { shapeFaults } from './contract-rules/shape.ts';
import { undeclaredStatuses } from './contract-rules/statuses.ts';

const root = new URL('../../', import.meta.url);
const services = readdirSync(new URL('services/', root));
const folderOf = (service: string) => new URL(`services/${service}/`, root);
const faults: string[] = [];

const contracts = new Map<string, Contract>();
for (const service of services) {
  try {
    contracts.set(service, loadContract(new URL('src/generated/openapi.json', folderOf(service))));
  } catch (error) {
    faults.push(`${service}: ${(error as Error).message}`);
  }
}
const vocabularies = new Map(
  await Promise.all(services.map(async (name) => [name, await readVocabulary(folderOf(name))] as const)),
);
/** A refusal by a peer, or by a workflow, may be passed on. */
const passedOn = [vocabularyOf(processProblems), readWorkflowCodes(new URL('workflows/src/', root))];
const allCodes = new Map([...passedOn, ...vocabularies.values()].flatMap((codes) => [...codes]));
const rights = await readRights(folderOf('auth-user-service'));
const rules = [undeclaredStatuses, shapeFaults, requestFaults];
/** What a mounted library answers is not ours to shape. */
const ownRules = [...rules, replyFaults, missingExamples];

for (const [service, contract] of contracts) {
  const { document, operations } = contract;
  const found = [
    ...operations.flatMap((operation) =>
      (operation.mounted ? rules : ownRules).flatMap((rule) =>
        rule(operation, document).map((fault) => `${operation.operationId}: ${fault}`),
      ),
    ),
    ...operations.flatMap((operation) => rightFaults(operation, rights)),
    ...schemaFaults(contract),
    ...invalidExamples(document),
    ...problemFaults(contract, vocabularies.get(service) ?? new Map(), allCodes),
    ...fileFaults(contract, folderOf(service)),
  ];
  faults.push(...found.map((fault) => `${service}: ${fault}`));
}
faults.push(...sharedPaths(contracts));

for (const fault of faults) process.stderr.write(`${fault}\n`);
const operations = [...contracts.values()].reduce((sum, contract) => sum + contract.operations.length, 0);
process.stdout.write(`${contracts.size} contracts, ${operations} operations, ${faults.length} faults\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
