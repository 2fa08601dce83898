import type { components } from '../generated/contract.ts';
import { type DunningRun, hasEnded, nextStepOf } from './dunning-run.ts';

/** The run as clients see it. */
export const toDunningRun = (run: DunningRun): components['schemas']['DunningRun'] => ({
  id: run.id,
  tenantId: run.tenantId,
  storeId: run.storeId,
  orderId: run.orderId,
  paymentId: run.paymentId,
  dunningPlanId: run.dunningPlanId,
  planVersion: run.planVersion,
  method: run.method,
  status: run.status,
  endReason: run.endReason,
  pausedBy: run.pausedBy,
  pausedUntil: run.pausedUntil?.toISOString() ?? null,
  steps: [...run.steps],
  attempts: run.attempts,
  nextStep: hasEnded(run) ? null : (nextStepOf(run)?.number ?? null),
  declineCode: run.declineCode,
  startedAt: run.startedAt.toISOString(),
  endsAt: run.endsAt.toISOString(),
  version: run.version,
  createdAt: run.createdAt.toISOString(),
  updatedAt: run.updatedAt.toISOString(),
});
