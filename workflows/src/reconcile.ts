import type { ReconciliationProgressCommand } from '@beaver/activities';
import { CancellationScope, isCancellation, setCurrentDetails } from '@temporalio/workflow';
import { type ReconcileInput, type ReconciliationLeg, reconciliationLegs } from './contract.ts';
import { describeReconciliation } from './describe-reconciliation.ts';
import { compareLeg, refusalOf, shortStep } from './proxies.ts';
import { upsertChanged } from './upsert-changed.ts';

/** How a reconciliation can end. */
export type ReconcileEnd = 'succeeded' | 'failed' | 'canceled';

/** How a leg ended. */
export interface LegResult {
  outcome: 'succeeded' | 'failed';
  checked: number;
  differing: number;
}

export type LegResults = Partial<Record<ReconciliationLeg, LegResult>>;

/**
 * Compares leg by leg; one whose service or gateway stays away fails alone, and the others are compared all the same.
 * Nothing is repaired here: that is for people.
 * @returns how it ended
 */
export async function reconcile(input: ReconcileInput): Promise<ReconcileEnd> {
  const results: LegResults = {};
  try {
    for (const leg of reconciliationLegs) {
      show(input, results, { leg });
      results[leg] = await runLeg(input, leg);
    }
    const end = Object.values(results).every(({ outcome }) => outcome === 'succeeded') ? 'succeeded' : 'failed';
    const failed = reconciliationLegs.filter((leg) => results[leg]?.outcome === 'failed');
    const reason = failed.length > 0 ? { reason: `Not compared: ${failed.join(', ')}.` } : {};
    const { openFindings } = await tell(input, 'end', { outcome: end, ...reason });
    show(input, results, { end, openFindings });
    return end;
  } catch (error) {
    if (refusalOf(error) !== STOPPED && !isCancellation(error)) throw error;
    if (isCancellation(error))
      await CancellationScope.nonCancellable(() => tell(input, 'canceled', { outcome: 'canceled' }));
    show(input, results, { end: 'canceled', openFindings: 0 });
    return 'canceled';
  }
}

/** Somebody stopped it: its row says so. */
const STOPPED = 'reconciliation_canceled';

async function runLeg(input: ReconcileInput, leg: ReconciliationLeg): Promise<LegResult> {
  const { outcome, checked, reason } = await compare(input, leg);
  const because = reason === undefined ? {} : { reason };
  const { differing } = await tell(input, leg, { leg, outcome, checked, ...because });
  return { outcome, checked, differing };
}

type Compared = Omit<LegResult, 'differing'> & { reason?: string };

async function compare({ tenantId, reconciliationId }: ReconcileInput, leg: ReconciliationLeg): Promise<Compared> {
  try {
    return { outcome: 'succeeded', checked: await compareLeg(leg, { tenantId, reconciliationId, leg }) };
  } catch (error) {
    const code = refusalOf(error);
    if (code === STOPPED || isCancellation(error)) throw error;
    return { outcome: 'failed', checked: 0, reason: code ?? 'It was not to be reached for hours.' };
  }
}

type Facts = Omit<ReconciliationProgressCommand, 'tenantId' | 'reconciliationId' | 'key'>;

/** As long as the row is not to be reached it is told anew, every hour. @returns what was found */
async function tell({ tenantId, reconciliationId }: ReconcileInput, what: string, facts: Facts) {
  const key = `${reconciliationId}/${what}`;
  for (;;) {
    try {
      return await shortStep('progressReconciliation', `tell: ${what}`, { tenantId, reconciliationId, key, ...facts });
    } catch (error) {
      if (isCancellation(error) || refusalOf(error) !== undefined) throw error;
    }
  }
}

interface Moment {
  leg?: ReconciliationLeg;
  end?: ReconcileEnd;
  openFindings?: number;
}

/** Where it is, and whether somebody has to look. */
function show(input: ReconcileInput, results: LegResults, { leg, end, openFindings = 0 }: Moment): void {
  const failed = end === 'failed' ? 'failed' : null;
  upsertChanged(end ?? leg ?? '', null, openFindings > 0 ? 'findings' : failed, null);
  setCurrentDetails(describeReconciliation(input, results, { leg, end, openFindings }));
}
