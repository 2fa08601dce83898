import type { Calls } from '@beaver/kit/call';
import { alertActivities } from './alert.ts';
import { automationActivities } from './automation.ts';
import { disputeActivities } from './dispute.ts';
import { dunningActivities } from './dunning.ts';
import { orderActivities } from './order.ts';
import { paymentActivities } from './payment.ts';
import { productCatalogActivities } from './product-catalog.ts';
import { reconciliationActivities } from './reconciliation.ts';
import { refundActivities } from './refund.ts';

export type { LowStockProgressCommand } from './alert.ts';
export type { AutomationRunProgressCommand } from './automation.ts';
export type { DisputeProgressCommand } from './dispute.ts';
export type { BegunDunningRun, RetryAnswer } from './dunning.ts';
export type { ProgressCommand, RefundProgressCommand, ReturnProgressCommand } from './order.ts';
export type { PaymentAnswer } from './payment.ts';
export type { ReconciliationProgressCommand } from './reconciliation.ts';
export type { RefundAnswer } from './refund.ts';

/** Where the services are. */
export interface ServiceUrls {
  catalog: string;
  order: string;
  payment: string;
  workflow: string;
}

/** Every activity, bound to the services it calls. */
export const makeActivities = (calls: Calls, urls: ServiceUrls) => ({
  ...productCatalogActivities(calls, urls.catalog),
  ...orderActivities(calls, urls.order),
  ...paymentActivities(calls, urls.payment),
  ...reconciliationActivities(calls, urls.payment),
  ...refundActivities(calls, urls.payment),
  ...disputeActivities(calls, urls.payment),
  ...dunningActivities(calls, urls.payment),
  ...automationActivities(calls, urls),
  ...alertActivities(calls, urls.workflow),
});

/** What workflows are typed by; they import no more than this type. */
export type Activities = ReturnType<typeof makeActivities>;
