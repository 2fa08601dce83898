import { type ReconcileInput, type ReconciliationLeg, reconciliationLegs } from './contract.ts';
import { spacedCells } from './readable.ts';
import type { LegResults, ReconcileEnd } from './reconcile.ts';

/** Which books a leg has side by side. */
const books: Readonly<Record<ReconciliationLeg, string>> = {
  gateway: 'gateways and transactions',
  ledger: 'transactions and ledger',
  orders: 'payments and orders',
  stock: 'orders and stock',
  findings: 'earlier findings',
};

interface Moment {
  leg: ReconciliationLeg | undefined;
  end: ReconcileEnd | undefined;
  openFindings: number;
}

/** Markdown for somebody who has never seen the code: what is compared, what differs, and what can be done. */
export function describeReconciliation(
  { reconciliationId }: ReconcileInput,
  results: LegResults,
  moment: Moment,
): string {
  const at = `/v1/reconciliations/${reconciliationId}`;
  return [...headline(moment, at), table(results, moment)].join('\n\n');
}

function headline({ leg, end, openFindings }: Moment, at: string): string[] {
  if (!end) {
    const stop = `- Stop it: \`POST ${at}/cancel\``;
    return [`Compares **${leg ? books[leg] : 'the books'}**. How far it is says the pending activity.`, stop];
  }
  if (openFindings === 0) return [`The reconciliation is **${end}**; no difference is open.`];
  const remedies = [
    `- See them: \`GET ${at}/findings?status=open\``,
    '- Repair one, or dismiss it: `POST /v1/findings/{id}/resolve`',
  ];
  return [`The reconciliation is **${end}**, and **${openFindings}** differences are open.`, remedies.join('\n')];
}

function table(results: LegResults, { leg: now }: Moment): string {
  const rows = reconciliationLegs.map((leg) => {
    const result = results[leg];
    if (!result) return `| ${books[leg]} | ${leg === now ? 'under way' : '–'} | | |`;
    return `| ${books[leg]} | ${result.outcome} | ${result.checked} | ${result.differing} |`;
  });
  return ['| Compared | So far | Looked at | Differ |', '|:--|:--|--:|--:|', ...rows].map(spacedCells).join('\n');
}
