import type { Calls } from '@beaver/kit/call';
import type { paths } from '@beaver/workflow-service/contract';
import { callService } from './call-service.ts';

type ProgressBody = paths['/v1/alerts/{alertId}/progress']['post']['requestBody']['content']['application/json'];

/** A step of an alert's process. */
export interface LowStockProgressCommand extends ProgressBody {
  tenantId: string;
  alertId: string;
  /** `alr_1/escalated` */
  key: string;
}

/** Alerts of low stock. */
export const alertActivities = (calls: Calls, url: string) => {
  const peer = calls.peer<paths>('workflow-service', url);
  return {
    /** Refused with `alert_step_not_allowed`. */
    progressAlert: ({ tenantId, alertId, key, ...body }: LowStockProgressCommand): Promise<void> =>
      callService(tenantId, async () => {
        await peer.post('/v1/alerts/{alertId}/progress', { path: { alertId }, body, idempotencyKey: key, tenantId });
      }),
  };
};
