import { type StartRequest, typedAttributes } from '@beaver/kit/temporal';
import { type LowStockAlertInput, lowStockAlertProcess, searchAttributes, taskQueue } from '@beaver/workflows/contract';
import type { Alert } from './domain/alert.ts';
import type { patienceOf } from './domain/patience.ts';

/** An alert's process. What an operator finds and reads it by is set before its first task. */
export function lowStockStart(workflowId: string, alert: Alert, patience: ReturnType<typeof patienceOf>): StartRequest {
  const { tenantId, storeIds, levelId, variantId, sku, locationId, available, threshold } = alert;
  const input: LowStockAlertInput = {
    tenantId,
    storeIds,
    alertId: alert.id,
    title: `Low stock · ${sku} · ${available} left`,
    levelId,
    variantId,
    sku,
    locationId,
    available,
    threshold,
    ...patience,
  };
  return {
    type: lowStockAlertProcess.type,
    workflowId,
    taskQueue,
    args: [input],
    staticSummary: input.title,
    typedSearchAttributes: typedAttributes({
      [searchAttributes.tenantId]: tenantId,
      [searchAttributes.storeId]: storeIds.length === 1 ? storeIds[0] : null,
      [searchAttributes.subjectId]: alert.id,
      [searchAttributes.stage]: 'debounce',
    }),
  };
}
