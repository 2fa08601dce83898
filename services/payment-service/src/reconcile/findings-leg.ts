import { findingsToLookAt } from '../db/finding-row.ts';
import type { Difference } from '../domain/difference.ts';
import type { Finding } from '../domain/finding.ts';
import { type Comparison, kinds } from '../domain/finding-kinds.ts';
import { type Books, FEW, NOW, type Part } from './books.ts';
import { compareAtGateway, compareGatewayObject } from './compare-at-gateway.ts';
import { compareDisputesAtGateway } from './disputes-at-gateway.ts';
import { comparePostings } from './ledger-leg.ts';
import { compareOrders } from './orders-leg.ts';
import { compareLevels, compareReservations } from './stock-leg.ts';

/** How each kind of difference is looked at again. */
const comparisons: Readonly<Record<Comparison, (books: Books, about: readonly string[]) => Promise<Difference[]>>> = {
  atGateway: compareAtGateway,
  disputes: compareDisputesAtGateway,
  gatewayObject: compareGatewayObject,
  ledger: comparePostings,
  order: compareOrders,
  stock: compareReservations,
  level: compareLevels,
};

/** @returns every difference that there is now about what the findings are about */
export async function lookAgain(books: Books, findings: readonly Finding[]): Promise<Difference[]> {
  const now = { ...books, window: NOW };
  const byComparison = Map.groupBy(findings, ({ kind }) => kinds[kind].comparison);
  const differences: Difference[] = [];
  for (const [comparison, some] of byComparison) {
    const about = [...new Set(some.map((each) => each.about))];
    differences.push(...(await comparisons[comparison](now, about)));
  }
  return differences;
}

/** The name of a difference. */
export const nameOf = ({ kind, subject }: Pick<Difference, 'kind' | 'subject'>): string => `${kind}/${subject}`;

/** What was found before and was in no page of this time: a finding that is gone closes itself. */
const earlier: Part = async (books, place) => {
  const page = { after: place?.id ?? '', limit: FEW };
  const findings = await books.read((trx) => findingsToLookAt(trx, books.reconciliationId, page));
  const differences = await lookAgain(books, findings);
  const there = new Set(differences.map(nameOf));
  const last = findings.length < FEW ? undefined : findings.at(-1);
  return {
    checked: findings.length,
    differences,
    next: last && { id: last.id },
    sighted: findings.map(({ id }) => id),
    gone: findings.filter((each) => !there.has(nameOf(each))).map(({ id }) => id),
  };
};

/** Earlier findings against how it is now. */
export const findingsLeg = { earlier } satisfies Record<string, Part>;
