import { isDeepStrictEqual } from 'node:util';
import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';
import type { Difference } from './difference.ts';
import { kinds, type Leg, sentences } from './finding-kinds.ts';

type Schemas = components['schemas'];

/** A difference that was found, and what has become of it. */
export interface Finding extends Difference {
  readonly id: string;
  readonly tenantId: string;
  /** Which found it first since it was last closed, and which found it last. */
  readonly sinceId: string;
  readonly reconciliationId: string;
  readonly leg: Leg;
  readonly status: Schemas['FindingStatus'];
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Who closes a finding that is gone. */
const BY_ITSELF = 'system:reconciliation';

export const newFinding = (
  difference: Difference,
  { id, tenantId, reconciliationId }: { id: string; tenantId: string; reconciliationId: string },
  now: Date,
): Finding => ({
  ...difference,
  id,
  tenantId,
  sinceId: reconciliationId,
  reconciliationId,
  leg: kinds[difference.kind].leg,
  status: 'open',
  reason: null,
  decidedBy: null,
  decidedAt: null,
  version: 1,
  createdAt: now,
  updatedAt: now,
});

/**
 * The same difference is the same finding: open again if it was thought resolved, still dismissed if it was dismissed. Two
 * reconciliations may run at once; ids rise with time.
 */
export function foundAgain(before: Finding, difference: Difference, reconciliationId: string, now: Date): Finding {
  const reopened = before.status === 'resolved';
  const latest = before.reconciliationId > reconciliationId ? before.reconciliationId : reconciliationId;
  const seen = { ...before, reconciliationId: latest };
  if (!reopened && isDeepStrictEqual(before.sides, difference.sides)) return seen;
  const undecided = {
    status: 'open',
    sinceId: reconciliationId,
    reason: null,
    decidedBy: null,
    decidedAt: null,
  } as const;
  const { sides, repair, about } = difference;
  return {
    ...seen,
    ...(reopened ? undecided : {}),
    sides,
    repair,
    about,
    version: before.version + 1,
    updatedAt: now,
  };
}

/** @throws finding_closed */
export function requireOpen({ status }: Finding): void {
  if (status !== 'open') throw problems.findingClosed({ detail: `It is ${status}.` });
}

/** @throws finding_closed */
export function closed(
  before: Finding,
  { status, reason, by }: { status: 'resolved' | 'dismissed'; reason: string; by: string },
  now: Date,
): Finding {
  requireOpen(before);
  return { ...before, status, reason, decidedBy: by, decidedAt: now, version: before.version + 1, updatedAt: now };
}

export const goneByItself = { status: 'resolved', reason: 'It differs no longer.', by: BY_ITSELF } as const;

export const toFinding = (it: Finding): Schemas['Finding'] => ({
  id: it.id,
  tenantId: it.tenantId,
  reconciliationId: it.reconciliationId,
  leg: it.leg,
  kind: it.kind,
  subject: it.subject,
  paymentId: it.paymentId,
  orderId: it.orderId,
  sides: it.sides,
  repair: { kind: it.repair, sentence: sentences[it.repair] },
  status: it.status,
  reason: it.reason,
  decidedBy: it.decidedBy,
  decidedAt: it.decidedAt?.toISOString() ?? null,
  version: it.version,
  createdAt: it.createdAt.toISOString(),
  updatedAt: it.updatedAt.toISOString(),
});
