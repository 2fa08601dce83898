import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';
import type { Window } from './difference.ts';
import type { Leg } from './finding-kinds.ts';

type Schemas = components['schemas'];
export type ReconciliationStatus = Schemas['ReconciliationStatus'];
export type LegState = Schemas['Reconciliation']['legs'][number];

/** In the order in which they are compared; earlier findings last, so that those just found again need no second look. */
const legs: readonly Leg[] = ['gateway', 'ledger', 'orders', 'stock', 'findings'];

/** One comparison of all books. */
export interface Reconciliation {
  readonly id: string;
  readonly tenantId: string;
  readonly status: ReconciliationStatus;
  readonly scopeFrom: Date | null;
  readonly scopeTo: Date;
  /** All that changed before this has been compared, by this one and those before it; null until it has succeeded. */
  readonly coversUntil: Date | null;
  readonly legs: readonly LegState[];
  readonly reason: string | null;
  readonly endedAt: Date | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Clocks differ and commits come late; what was compared twice is the same finding. */
const OVERLAP_MS = 3_600_000;

type Wish = Schemas['NewReconciliation'];

/**
 * @param coveredUntil by the reconciliations before; null when none has succeeded
 * @throws reconciliation_scope_invalid
 */
export function newReconciliation(
  { from, full, grace = 'PT5M' }: Partial<Wish>,
  { id, tenantId, coveredUntil }: { id: string; tenantId: string; coveredUntil: Date | null },
  now: Date,
): Reconciliation {
  if (full && from !== undefined) throw invalid('must not be given together with full');
  const scopeTo = new Date(now.getTime() - millisecondsOf(grace));
  const scopeFrom = full ? null : fromOf(from, coveredUntil);
  if (from !== undefined && scopeFrom && scopeFrom >= scopeTo) throw invalid('must be before now less the grace');
  return {
    id,
    tenantId,
    status: 'running',
    scopeFrom,
    scopeTo,
    coversUntil: null,
    legs: legs.map((leg) => ({ leg, status: 'pending', checked: 0, differing: 0 })),
    reason: null,
    endedAt: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

function fromOf(from: string | undefined, coveredUntil: Date | null): Date | null {
  if (from !== undefined) return new Date(from);
  return coveredUntil && new Date(coveredUntil.getTime() - OVERLAP_MS);
}

/** The contract knows seconds and minutes only. */
const millisecondsOf = (grace: string): number =>
  Number(/\d+/.exec(grace)?.[0]) * (grace.endsWith('M') ? 60_000 : 1000);

const invalid = (detail: string) =>
  problems.reconciliationScopeInvalid({
    errors: [{ pointer: '/from', code: 'reconciliation_scope_invalid', detail }],
  });

export const windowOf = ({ scopeFrom, scopeTo }: Reconciliation): Window => ({ from: scopeFrom, to: scopeTo });

/** Its process has nothing more to say or to do. @throws reconciliation_canceled */
export function refuseCanceled({ status }: Reconciliation): void {
  if (status === 'canceled') throw problems.reconciliationCanceled();
}

/** What its process tells of a leg. */
export interface LegEnd {
  leg: Leg;
  status: 'succeeded' | 'failed';
  checked: number;
  differing: number;
  reason?: string | undefined;
}

/** Told late, or once more, it changes nothing. @throws reconciliation_canceled */
export function withLeg(before: Reconciliation, { leg, reason, ...ended }: LegEnd, now: Date): Reconciliation {
  refuseCanceled(before);
  if (before.status !== 'running') return before;
  const legs = before.legs.map((one) =>
    one.leg === leg ? { leg, ...ended, ...(reason === undefined ? {} : { reason }) } : one,
  );
  return { ...before, legs, version: before.version + 1, updatedAt: now };
}

/** One that has ended stays as it is. @param coveredUntil by the reconciliations before @throws reconciliation_canceled */
export function ended(
  before: Reconciliation,
  { status, reason = null }: { status: Exclude<ReconciliationStatus, 'running'>; reason?: string | null },
  coveredUntil: Date | null,
  now: Date,
): Reconciliation {
  if (status !== 'canceled') refuseCanceled(before);
  if (before.status !== 'running') return before;
  const coversUntil = status === 'succeeded' ? covers(before, coveredUntil) : null;
  return { ...before, status, reason, coversUntil, endedAt: now, version: before.version + 1, updatedAt: now };
}

/** A scope that begins later than the last one's end leaves a gap, which the next one has to look at. */
function covers({ scopeFrom, scopeTo }: Reconciliation, coveredUntil: Date | null): Date | null {
  const joins = scopeFrom === null || (coveredUntil !== null && scopeFrom <= coveredUntil);
  if (!joins) return coveredUntil;
  return coveredUntil !== null && coveredUntil > scopeTo ? coveredUntil : scopeTo;
}

export const toReconciliation = (it: Reconciliation, openFindings: number): Schemas['Reconciliation'] => ({
  id: it.id,
  tenantId: it.tenantId,
  status: it.status,
  scope: { from: it.scopeFrom?.toISOString() ?? null, to: it.scopeTo.toISOString() },
  legs: [...it.legs],
  openFindings,
  asOf: it.createdAt.toISOString(),
  endedAt: it.endedAt?.toISOString() ?? null,
  reason: it.reason,
  version: it.version,
  createdAt: it.createdAt.toISOString(),
  updatedAt: it.updatedAt.toISOString(),
});
