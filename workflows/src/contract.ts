/**
 * What others must know of the workflows: names, ids, and the shapes of what goes in and comes as signals. Ids and small
 * facts only: histories are kept for long and read by operators. Renaming anything here breaks running processes.
 */
export * from './contract/automation.ts';
export * from './contract/dispute.ts';
export * from './contract/low-stock-alert.ts';
export * from './contract/order.ts';
export * from './contract/payment-retry.ts';
export * from './contract/process.ts';
export * from './contract/reconciliation.ts';
export * from './contract/refund.ts';
export * from './contract/return.ts';
