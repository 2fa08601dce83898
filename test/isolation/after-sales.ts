import { orderIs, packed, paid, type Recipe, type Step, shipped } from './steps.ts';

/** An order whose money has been taken before its goods leave. */
const taken: Step[] = [
  ...paid,
  { run: 'getOrder', alone: true },
  { run: 'capturePayment', alone: true, body: () => ({ amount: undefined, final: undefined }) },
  { until: 'getOrder', holds: ({ paymentStatus }) => paymentStatus === 'paid' },
];
const runs: Step = { until: 'getOrderRefundProcess', holds: ({ state }) => state === 'running' };
const isStuck = (operationId: string): Step => ({
  until: operationId,
  holds: ({ attention }) => attention === 'stuck',
});
/** A refund that nobody here asked for and somebody has to approve; the timeline shows its id last. */
const awaitingApproval: Step[] = [
  ...taken,
  { run: 'cancelOrder', alone: true, body: () => ({ lines: undefined }) },
  orderIs('canceled'),
  { run: 'getOrderTimeline', alone: true },
  runs,
];
/** What came by bank can't go back by card. */
const stuckRefund: Step[] = [
  { run: 'createOrder', body: () => ({ paymentMethod: { type: 'bankTransfer' } }) },
  { until: 'getOrder', holds: ({ waitingFor }) => waitingFor === 'receipt' },
  { run: 'getOrder', alone: true },
  { run: 'createReceipt', alone: true, body: () => ({ amount: { amount: 100, currency: 'USD' } }) },
  { until: 'getOrder', holds: ({ paymentStatus }) => paymentStatus === 'partiallyPaid' },
  { run: 'createOrderRefund', alone: true, body: () => ({ target: 'original' }) },
  isStuck('getOrderRefund'),
];
/** Goods have left whose stock somebody has given back meanwhile. */
const stuckOrder: Step[] = [
  ...packed,
  { run: 'pauseOrderProcess', alone: true },
  { run: 'shipFulfillment', alone: true },
  { run: 'releaseReservation', alone: true, body: () => ({ lines: undefined }) },
  { run: 'resumeOrderProcess', alone: true },
  isStuck('getOrder'),
];
/** Goods that somebody announced to send back. */
const announced: Step[] = [
  ...shipped,
  { run: 'deliverFulfillment', alone: true },
  { run: 'createReturn', alone: true },
];
const arrived: Step[] = [...announced, { run: 'approveReturn', alone: true }, { run: 'receiveReturn', alone: true }];
const returnRuns: Step = { until: 'getReturnProcess', holds: ({ state }) => state === 'running' };
/** Goods are to be taken in at a location that was given up meanwhile. */
const stuckReturn: Step[] = [
  ...arrived,
  returnRuns,
  'createLocation',
  { run: 'pauseReturnProcess', alone: true },
  { run: 'inspectReturn', alone: true },
  { run: 'archiveLocation', alone: true },
  { run: 'resumeReturnProcess', alone: true },
  isStuck('getReturn'),
];

/** Goods that have been inspected, and for which others are to be given once the process goes on. */
const wanted: Step[] = [
  ...shipped,
  { run: 'deliverFulfillment', alone: true },
  {
    run: 'createReturn',
    alone: true,
    body: ({ ids }) => ({
      lines: [{ orderLineId: ids.get('oline'), quantity: 1 }],
      exchange: { lines: [{ variantId: ids.get('var'), quantity: 1 }] },
    }),
  },
  { run: 'approveReturn', alone: true },
  { run: 'receiveReturn', alone: true },
  returnRuns,
  { run: 'pauseReturnProcess', alone: true },
  { run: 'inspectReturn', alone: true },
];

/** An order whose money its bank takes back as soon as it is captured. */
export const disputed: Step[] = [
  { run: 'createOrder', body: () => ({ paymentMethod: { type: 'card', token: 'pm_card_createDispute' } }) },
  orderIs('confirmed'),
  { run: 'getOrder', alone: true },
  { run: 'capturePayment', alone: true, body: () => ({ amount: undefined, final: undefined }) },
  { until: 'getOrder', holds: ({ paymentStatus }) => paymentStatus === 'disputed' },
  { run: 'listDisputes', alone: true, means: ({ data }) => data[0] },
];

/** Refunds, returns, disputes, and what an operator does to processes that are stuck. */
export const afterSales: Record<string, Recipe> = {
  retryOrderStep: { first: stuckOrder },
  skipOrderStep: { first: stuckOrder },

  createOrderRefund: {
    first: taken,
    body: () => ({ lines: undefined, includeShipping: undefined, amount: { amount: 1, currency: 'USD' } }),
  },
  approveOrderRefund: { first: awaitingApproval },
  rejectOrderRefund: { first: awaitingApproval },
  cancelOrderRefund: { first: awaitingApproval },
  progressOrderRefund: { body: () => ({ step: 'waiting' }) },
  pauseOrderRefundProcess: { first: awaitingApproval },
  resumeOrderRefundProcess: { first: [...awaitingApproval, { run: 'pauseOrderRefundProcess', alone: true }] },
  retryOrderRefundStep: { first: stuckRefund },
  skipOrderRefundStep: { first: stuckRefund },

  createReturn: {
    first: [...shipped, { run: 'deliverFulfillment', alone: true }],
    body: ({ ids }) => ({ lines: [{ orderLineId: ids.get('oline'), quantity: 1 }] }),
  },
  approveReturn: { first: announced },
  declineReturn: { first: announced },
  cancelReturn: { first: announced },
  receiveReturn: {
    first: [...announced, { run: 'approveReturn', alone: true }],
    body: ({ ids }) => ({ lines: [{ orderLineId: ids.get('oline'), quantity: 1 }] }),
  },
  inspectReturn: {
    first: arrived,
    body: ({ ids }) => ({ lines: [{ orderLineId: ids.get('oline'), disposition: 'restock', quantity: 1 }] }),
  },
  placeExchange: { first: wanted },
  progressReturn: { body: () => ({ step: 'waiting' }) },
  pauseReturnProcess: { first: [...announced, returnRuns] },
  resumeReturnProcess: { first: [...announced, returnRuns, { run: 'pauseReturnProcess', alone: true }] },
  retryReturnStep: { first: stuckReturn },
  skipReturnStep: { first: stuckReturn },

  getDispute: { first: [] },
  getDisputeProcess: { first: [] },
  syncDispute: { first: [] },
  progressDispute: { first: [], body: () => ({ step: 'waiting' }) },
  submitDisputeEvidence: { first: disputed },
  acceptDispute: { first: disputed },
};
