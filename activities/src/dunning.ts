import type { Calls } from '@beaver/kit/call';
import type { components, paths } from '@beaver/payment-service/contract';
import type { DunningRunSnapshot, PaymentSnapshot } from '@beaver/workflows/contract';
import { callService } from './call-service.ts';
import { GATEWAY_MS, toSnapshot } from './payment.ts';

type DunningRun = components['schemas']['DunningRun'];
type NewDunningRun = components['schemas']['NewDunningRun'];
type DunningProgress = components['schemas']['DunningProgress'];

export interface CreateDunningRunCommand extends NewDunningRun {
  tenantId: string;
  /** `ord_1/dunning/1`: the order's payment method. */
  key: string;
}

export interface RetryDunningRunCommand {
  tenantId: string;
  dunningRunId: string;
  paymentId: string;
  /** Of the plan's step. */
  number: number;
  /** `drn_1/retry/2`: stays the same while its outcome is unknown. */
  key: string;
}

export interface ProgressDunningRunCommand extends DunningProgress {
  tenantId: string;
  dunningRunId: string;
  key: string;
}

/** A run that has just begun, and when its steps are due. */
export interface BegunDunningRun {
  run: DunningRunSnapshot;
  steps: Pick<DunningRun['steps'][number], 'number' | 'action' | 'dueAt'>[];
  startedAt: string;
  endsAt: string;
}

/** A run after an attempt, and the payment that was tried. */
export interface RetryAnswer {
  run: DunningRunSnapshot;
  payment: PaymentSnapshot;
}

/** Declined cards that are tried again. A decline is data; only what can't be done at all is refused. */
export const dunningActivities = (calls: Calls, url: string) => {
  const peer = calls.peer<paths>('payment-service', url);
  return {
    /** Refused with `dunning_plan_not_found`, `dunning_plan_archived` or `payment_not_retryable`. */
    createDunningRun: ({ tenantId, key, ...body }: CreateDunningRunCommand): Promise<BegunDunningRun> =>
      callService(tenantId, async () => {
        const run = await peer.post('/v1/dunning-runs', { body, idempotencyKey: key, tenantId });
        const steps = run.steps.map(({ number, action, dueAt }) => ({ number, action, dueAt }));
        return { run: toRunSnapshot(run), steps, startedAt: run.startedAt, endsAt: run.endsAt };
      }),
    /** Refused with `dunning_run_not_running` when it was paused or has ended meanwhile. */
    retryDunningRun: ({
      tenantId,
      dunningRunId,
      paymentId,
      number,
      key,
    }: RetryDunningRunCommand): Promise<RetryAnswer> =>
      callService(tenantId, async () => {
        const run = await peer.post('/v1/dunning-runs/{dunningRunId}/retry', {
          path: { dunningRunId },
          body: { number },
          idempotencyKey: key,
          tenantId,
          timeout: GATEWAY_MS,
        });
        const payment = await peer.get('/v1/payments/{paymentId}', { path: { paymentId }, tenantId });
        return { run: toRunSnapshot(run), payment: toSnapshot(payment) };
      }),
    progressDunningRun: ({
      tenantId,
      dunningRunId,
      key,
      ...body
    }: ProgressDunningRunCommand): Promise<DunningRunSnapshot> =>
      callService(tenantId, async () => {
        const path = { dunningRunId };
        return toRunSnapshot(
          await peer.post('/v1/dunning-runs/{dunningRunId}/progress', { path, body, idempotencyKey: key, tenantId }),
        );
      }),
  };
};

/** The small facts of a run that histories keep. */
function toRunSnapshot({
  id,
  version,
  status,
  endReason,
  pausedBy,
  nextStep,
  attempts,
}: DunningRun): DunningRunSnapshot {
  return { id, version, status, endReason, pausedBy, nextStep, attempts };
}
