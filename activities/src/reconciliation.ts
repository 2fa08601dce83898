import type { Calls } from '@beaver/kit/call';
import type { paths } from '@beaver/payment-service/contract';
import type { ReconciliationLeg } from '@beaver/workflows/contract';
import { ApplicationFailure, Context } from '@temporalio/activity';
import { callService } from './call-service.ts';
import { GATEWAY_MS } from './payment.ts';

type ProgressBody =
  paths['/v1/reconciliations/{reconciliationId}/progress']['post']['requestBody']['content']['application/json'];

/** What a reconciliation's row is told. */
export interface ReconciliationProgressCommand extends ProgressBody {
  tenantId: string;
  reconciliationId: string;
  /** `rec_1/ledger` */
  key: string;
}

export interface CompareLegCommand {
  tenantId: string;
  reconciliationId: string;
  leg: ReconciliationLeg;
}

/** How far a leg is: what a run that takes over goes on from. */
interface Reached {
  cursor?: string;
  checked: number;
}

/** Between two signs of life while a page takes its time. Milliseconds. */
const PULSE_MS = 2000;

/** The books, leg by leg. */
export const reconciliationActivities = (calls: Calls, url: string) => {
  const peer = calls.peer<paths>('payment-service', url);
  const checkPage = ({ tenantId, reconciliationId, leg }: CompareLegCommand, cursor: string | undefined) =>
    peer.post('/v1/reconciliations/{reconciliationId}/checks', {
      path: { reconciliationId },
      body: { leg, ...(cursor === undefined ? {} : { cursor }) },
      tenantId,
      timeout: GATEWAY_MS,
    });
  return {
    /** @returns its id */
    createReconciliation: ({ tenantId, key }: { tenantId: string; key: string }): Promise<string> =>
      callService(tenantId, async () => {
        const body = {};
        return (await peer.post('/v1/reconciliations', { body, idempotencyKey: key, tenantId })).id;
      }),

    /**
     * Page by page; each is one command, and the same page once more does no harm. After a crash it goes on from the last
     * heartbeat.
     * @returns how many were looked at
     */
    compareLeg: async (command: CompareLegCommand): Promise<number> => {
      const context = Context.current();
      let reached = (context.info.heartbeatDetails as Reached | undefined) ?? { checked: 0 };
      const pulse = setInterval(() => context.heartbeat(reached), PULSE_MS);
      try {
        for (;;) {
          const page = callService(command.tenantId, () => checkPage(command, reached.cursor)).catch(refuseKey);
          const { checked, cursor } = await Promise.race([page, context.cancelled]);
          reached = { checked: reached.checked + checked, ...(cursor === null ? {} : { cursor }) };
          if (cursor === null) return reached.checked;
          context.heartbeat(reached);
        }
      } finally {
        clearInterval(pulse);
      }
    },

    /** Refused with `reconciliation_canceled`. @returns what was found */
    progressReconciliation: ({ tenantId, reconciliationId, key, ...body }: ReconciliationProgressCommand) =>
      callService(tenantId, async (): Promise<{ differing: number; openFindings: number }> => {
        const { legs, openFindings } = await peer.post('/v1/reconciliations/{reconciliationId}/progress', {
          path: { reconciliationId },
          body,
          idempotencyKey: key,
          tenantId,
        });
        return { differing: legs.find(({ leg }) => leg === body.leg)?.differing ?? 0, openFindings };
      }),
  };
};

/** A key that was rolled is not mended by asking again: a person has to say the new one. */
function refuseKey(error: unknown): never {
  if (!(error instanceof ApplicationFailure) || error.type !== 'gateway_credentials_refused') throw error;
  throw ApplicationFailure.create({ message: error.message, type: error.type, nonRetryable: true, cause: error });
}
