export { automationRun } from './automation-run.ts';
export { dispute } from './dispute.ts';
export { orderFulfillment } from './order-fulfillment.ts';
export { paymentRetry } from './payment-retry.ts';
export { reconcile } from './reconcile.ts';
export { reconcileOnSchedule } from './reconcile-on-schedule.ts';
export { refund } from './refund.ts';
export { orderReturn } from './return.ts';
