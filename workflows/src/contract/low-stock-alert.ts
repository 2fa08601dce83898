/** What the process of a low-stock alert starts with. */
export interface LowStockAlertInput {
  tenantId: string;
  /** Those that take stock from the location; none, where nobody sells from it. */
  storeIds: string[];
  alertId: string;
  /** For the operator: "Low stock · TENT-2P-GRN · 5 left". */
  title: string;
  levelId: string;
  variantId: string;
  sku: string;
  locationId: string;
  /** Units, as they were when the level came to its threshold. */
  available: number;
  threshold: number;
  /** Milliseconds from its start: so long it tells nobody, since stock may come back. */
  debounce: number;
  /** Milliseconds from its start: then it is called louder, unless somebody looks after it. */
  escalateAfter: number;
}

/** Facts that the process of a low-stock alert hears of. */
export interface LowStockAlertSignals {
  acknowledged: object;
  restocked: object;
}

/** What the process of a low-stock alert may wait for; the alert shows the same word. */
export type LowStockWaitingFor = 'recovery' | 'acknowledgement' | 'restock' | 'resume' | 'operator';

/** The process of a low-stock alert, from the crossing to the restock. */
export const lowStockAlertProcess = {
  type: 'lowStockAlert',
  workflowId: (tenantId: string, alertId: string): string => `${tenantId}/low-stock/${alertId}`,
} as const;
