export { dispute } from './dispute.ts';
export { lowStockAlert } from './low-stock-alert.ts';
export { orderFulfillment } from './order-fulfillment.ts';
export { paymentRetry } from './payment-retry.ts';
export { reconcile } from './reconcile.ts';
export { reconcileOnSchedule } from './reconcile-on-schedule.ts';
export { refund } from './refund.ts';
export { orderReturn } from './return.ts';
