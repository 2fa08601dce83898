import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Contract } from '../../src/contract/contract.ts';
import { type ProblemFactory, standardProblems } from '../../src/problem.ts';

/** A service's vocabulary: code → status. */
export type Vocabulary = Map<string, number>;

const failureType = /'([a-z]+(?:_[a-z]+)+)'/g;
const standard = vocabularyOf(standardProblems);

/** @returns nothing for a service that has no `problems.ts` */
export async function readVocabulary(folder: URL): Promise<Vocabulary> {
  const file = new URL('src/problems.ts', folder);
  if (!existsSync(file)) return new Map();
  const { problems } = (await import(file.href)) as { problems: Record<string, ProblemFactory> };
  return vocabularyOf(problems);
}

/** A workflow refuses an Update with its failure's type as code, which is answered 409. */
export function readWorkflowCodes(folder: URL): Vocabulary {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.ts')) : [];
  const texts = files.map((name) => readFileSync(new URL(name, folder), 'utf8'));
  return new Map(texts.flatMap((text) => [...text.matchAll(failureType)].map(([, code = '']) => [code, 409])));
}

/** Code → status of a table of problems. */
export function vocabularyOf(problems: Record<string, ProblemFactory>): Vocabulary {
  return new Map(Object.values(problems).map((make) => [make().code, make().status]));
}

/**
 * Codes that are listed and nowhere defined, defined and nowhere listed, or listed without their status.
 * @param others codes of the other services, which a refusal by a peer passes on
 */
export function problemFaults({ operations }: Contract, own: Vocabulary, others: Vocabulary): string[] {
  const faults: string[] = [];
  for (const { operationId, problems, statuses } of operations) {
    for (const code of problems) {
      const status = own.get(code) ?? others.get(code);
      if (standard.has(code)) faults.push(`${operationId}: lists ${code}, which every operation may answer`);
      else if (status === undefined) faults.push(`${operationId}: lists ${code}, which no problems.ts defines`);
      else if (!statuses.has(status)) faults.push(`${operationId}: lists ${code} and does not declare its ${status}`);
    }
  }
  const listed = new Set(operations.flatMap(({ problems }) => [...problems]));
  const unused = [...own.keys()].filter((code) => !listed.has(code) && !standard.has(code));
  return faults.concat(unused.map((code) => `problems.ts: ${code} is in no operation's x-problems`));
}
