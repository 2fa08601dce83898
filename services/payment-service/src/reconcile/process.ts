import { type ScheduleRequest, type StartRequest, typedAttributes } from '@beaver/kit/temporal';
import {
  type ReconcileInput,
  type ReconcileOnScheduleInput,
  reconcileProcess,
  reconcileSchedule,
  searchAttributes,
  taskQueue,
} from '@beaver/workflows/contract';

/** What an operator finds the process by is set before its first task. */
export const startOfReconciliation = (workflowId: string, input: ReconcileInput): StartRequest => ({
  type: reconcileProcess.type,
  workflowId,
  taskQueue,
  args: [input],
  staticSummary: input.title,
  typedSearchAttributes: typedAttributes({
    [searchAttributes.tenantId]: input.tenantId,
    [searchAttributes.subjectId]: input.reconciliationId,
    [searchAttributes.stage]: 'gateway',
  }),
});

/** At three in the morning, UTC, and some hours: not all tenants at once. */
const HOUR = 3;
const JITTER = '3h';
/** What a Temporal that was away for a day missed is made up for by the next time. */
const CATCH_UP = '12h';

/** Each day once; while one asks, another does not. */
export const dailySchedule = (tenantId: string): ScheduleRequest => ({
  scheduleId: reconcileSchedule.scheduleId(tenantId),
  spec: { calendars: [{ hour: HOUR, comment: 'daily' }], jitter: JITTER },
  policies: { overlap: 'SKIP', catchupWindow: CATCH_UP },
  action: {
    type: 'startWorkflow',
    workflowType: reconcileSchedule.type,
    workflowId: reconcileSchedule.workflowId(tenantId),
    taskQueue,
    args: [{ tenantId } satisfies ReconcileOnScheduleInput],
    staticSummary: 'Asks for the daily reconciliation',
    typedSearchAttributes: typedAttributes({ [searchAttributes.tenantId]: tenantId }),
  },
});
