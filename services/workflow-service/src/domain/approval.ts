import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';

type Schemas = components['schemas'];

/** What a run asks people. */
export interface Approval {
  readonly id: string;
  readonly tenantId: string;
  readonly automationId: string;
  readonly runId: string;
  /** Of the step that asks. */
  readonly path: string;
  readonly status: Schemas['ApprovalStatus'];
  readonly assignees: readonly string[];
  /** Who is asked, too, when it is escalated. */
  readonly escalateTo: readonly string[];
  readonly message: string | null;
  readonly deadline: Date;
  readonly escalatedAt: Date | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

type Asked = Pick<Approval, 'id' | 'tenantId' | 'automationId' | 'runId'>;

export const requested = (asked: Asked, request: Schemas['ApprovalRequest'], now: Date): Approval => ({
  ...asked,
  path: request.path,
  status: 'pending',
  assignees: request.assignees,
  escalateTo: request.escalateTo ?? [],
  message: request.message ?? null,
  deadline: new Date(request.deadline),
  escalatedAt: null,
  decidedBy: null,
  decidedAt: null,
  version: 1,
  createdAt: now,
  updatedAt: now,
});

const next = (before: Approval, changes: Partial<Approval>, now: Date): Approval => ({
  ...before,
  ...changes,
  version: before.version + 1,
  updatedAt: now,
});

/** Who asks for a decision to be taken: a person, and the roles that the token says they have. */
export interface Decider {
  actor: string;
  roles: ReadonlySet<string>;
}

/** @throws approval_not_assigned, approval_not_pending */
function refuse({ assignees, status }: Approval, { actor, roles }: Decider): void {
  const isAsked = assignees.includes(actor) || [...roles].some((role) => assignees.includes(`role:${role}`));
  if (!isAsked && !roles.has('owner')) throw problems.approvalNotAssigned();
  if (status !== 'pending') throw problems.approvalNotPending({ detail: `It is ${status}.` });
}

/** The first decision counts. @throws approval_not_assigned, approval_not_pending */
export function decided(before: Approval, status: 'approved' | 'rejected', by: Decider, now: Date): Approval {
  refuse(before, by);
  return next(before, { status, decidedBy: by.actor, decidedAt: now }, now);
}

/** The escalation stays as it was. @throws approval_not_assigned, approval_not_pending */
export function delegated(before: Approval, assignees: readonly string[], by: Decider, now: Date): Approval {
  refuse(before, by);
  return next(before, { assignees }, now);
}

/** Nobody has decided by then: others are asked, too. One that is not pending stays as it is. */
export function escalated(before: Approval, now: Date): Approval {
  if (before.status !== 'pending' || before.escalatedAt !== null) return before;
  const assignees = [...new Set([...before.assignees, ...before.escalateTo])];
  return next(before, { assignees, escalatedAt: now }, now);
}

/** The deadline has passed, or the run is over. One that is not pending stays as it is. */
export const ended = (before: Approval, status: 'expired' | 'canceled', now: Date): Approval =>
  before.status === 'pending' ? next(before, { status }, now) : before;

export const toApproval = (it: Approval): Schemas['Approval'] => ({
  id: it.id,
  tenantId: it.tenantId,
  automationId: it.automationId,
  automationRunId: it.runId,
  path: it.path,
  status: it.status,
  assignees: [...it.assignees],
  message: it.message,
  deadline: it.deadline.toISOString(),
  escalatedAt: it.escalatedAt?.toISOString() ?? null,
  decidedBy: it.decidedBy,
  decidedAt: it.decidedAt?.toISOString() ?? null,
  version: it.version,
  createdAt: it.createdAt.toISOString(),
  updatedAt: it.updatedAt.toISOString(),
});
