/** What a reconciliation's process starts with. */
export interface ReconcileInput {
  tenantId: string;
  reconciliationId: string;
  /** For the operator: "Reconciliation · Nov 26, 2026 to Nov 27, 2026". */
  title: string;
}

/** What is compared, in this order. */
export const reconciliationLegs = ['gateway', 'ledger', 'orders', 'stock', 'findings'] as const;

export type ReconciliationLeg = (typeof reconciliationLegs)[number];

/** The process of a reconciliation. */
export const reconcileProcess = {
  type: 'reconcile',
  workflowId: (tenantId: string, reconciliationId: string): string => `${tenantId}/reconcile/${reconciliationId}`,
} as const;

/** A tenant's schedule, and the process by which each of its times asks for a reconciliation. */
export const reconcileSchedule = {
  type: 'reconcileOnSchedule',
  scheduleId: (tenantId: string): string => `${tenantId}/reconcile`,
  workflowId: (tenantId: string): string => `${tenantId}/reconcile-on-schedule`,
} as const;

/** What each of the schedule's times starts with. */
export interface ReconcileOnScheduleInput {
  tenantId: string;
}
