/** The event that started a run: what its steps are about. */
export interface AutomationEvent {
  id: string;
  /** `order.placed` */
  type: string;
  /** RFC 3339. */
  time: string;
  /** `order/ord_…` */
  subject: string;
  actor: string;
  reason?: string;
  /** The subject after the change; `changed`: field → [before, after]. */
  data: Record<string, unknown>;
}

/** What an automation's run starts with. What it does, it reads: the version never changes. */
export interface AutomationRunInput {
  tenantId: string;
  runId: string;
  automationId: string;
  automationVersion: number;
  /** For the operator: "High-value review · order.placed · order/ord_…". */
  title: string;
  /** How many events lie between the first request and what it does: by it automations that start each other are stopped. */
  depth: number;
  event: AutomationEvent;
}

/** Facts that an automation's run hears of. */
export interface AutomationRunSignals {
  /** `by`: `user:usr_…` */
  approvalDecided: { approvalId: string; status: 'approved' | 'rejected'; by: string };
  runCanceled: object;
}

/** What an automation's run may wait for; its row shows the same word. */
export type AutomationWaitingFor = 'time' | 'approval' | 'operator' | 'resume';

/** The process of an automation at work on one event. */
export const automationRunProcess = {
  type: 'automationRun',
  workflowId: (tenantId: string, automationId: string, eventId: string): string =>
    `${tenantId}/automation/${automationId}/${eventId}`,
} as const;
