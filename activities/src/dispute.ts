import type { Calls } from '@beaver/kit/call';
import type { paths } from '@beaver/payment-service/contract';
import type { DisputeFacts } from '@beaver/workflows/contract';
import { callService } from './call-service.ts';
import { GATEWAY_MS } from './payment.ts';

type ProgressBody = paths['/v1/disputes/{disputeId}/progress']['post']['requestBody']['content']['application/json'];

/** A step of a dispute's process. */
export interface DisputeProgressCommand extends ProgressBody {
  tenantId: string;
  disputeId: string;
  /** `dsp_1/reminded/1` */
  key: string;
}

export interface SyncDisputeCommand {
  tenantId: string;
  disputeId: string;
  key: string;
}

/** What a bank takes back. People answer it; the process only reminds, and asks. */
export const disputeActivities = (calls: Calls, url: string) => {
  const peer = calls.peer<paths>('payment-service', url);
  return {
    /** Refused with `dispute_step_not_allowed`. */
    progressDispute: ({ tenantId, disputeId, key, ...body }: DisputeProgressCommand): Promise<void> =>
      callService(tenantId, async () => {
        const path = { disputeId };
        await peer.post('/v1/disputes/{disputeId}/progress', { path, body, idempotencyKey: key, tenantId });
      }),
    /** Sent without its key, since a kept answer would hide what has become of it. */
    syncDispute: ({ tenantId, disputeId }: SyncDisputeCommand): Promise<DisputeFacts> =>
      callService(tenantId, async () => {
        const path = { disputeId };
        const dispute = await peer.post('/v1/disputes/{disputeId}/sync', { path, tenantId, timeout: GATEWAY_MS });
        const { version, status, evidenceDueAt } = dispute;
        return { version, status, evidenceDueAt };
      }),
  };
};
