import { createHmac } from 'node:crypto';
import { newId } from '@beaver/kit/testing';
import { afterSales, disputed } from './after-sales.ts';
import { automations } from './automations.ts';
import { low, lowStock } from './low-stock.ts';
import { mails } from './mails.ts';
import { type Fields, orderIs, packed, paid, type Recipe, type Step, shipped } from './steps.ts';

const WEBHOOK_SECRET = 'whsec_for_tests_only';
export const MACHINE_SECRET = 'for-tests-only';

const captured: Step[] = ['createPayment', { run: 'capturePayment', alone: true }];
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
const sandboxKey = () => `sk_sandbox_${newId('key')}`;
/** A card that may work later; without a plan of the store nothing tries it by itself. */
const declined: Step[] = [
  { run: 'createOrder', body: () => ({ paymentMethod: { type: 'card', token: 'pm_card_visa_chargeDeclined' } }) },
  orderIs('requiresAction'),
  { run: 'getOrder', alone: true },
];
const declinedRun: Step[] = ['createDunningRun'];
const otherWay = { methodType: 'bankTransfer' };

/** Stock of an order that somebody has given back meanwhile. */
const withoutStock: Step[] = [...paid, { run: 'releaseReservation', alone: true, body: () => ({ lines: undefined }) }];
const reconciled: Step[] = [
  { run: 'createReconciliation', body: () => ({ full: true, grace: 'PT0S' }) },
  { until: 'getReconciliation', holds: ({ status }) => status === 'succeeded' },
];
const found: Step[] = [...withoutStock, ...reconciled, { run: 'listFindings', alone: true }];

/** Kinds whose maker does not show its id at the top of its answer. */
export const makers: Record<string, string> = {
  ten: 'createTenant',
  oline: 'createOrder',
  sca: 'createStoreCreditAdjustment',
  lvl: 'createInventoryAdjustment',
};

/** Kept by orders for as long as order-service keeps a store's settings, so it is there before the first. */
const limitedRefunds: Fields = () => ({
  captureMethod: undefined,
  returnWindow: undefined,
  refundApprovalLimit: { amount: 1000, currency: 'USD' },
});

/** What every merchant has from the beginning, in this order, besides what registration makes. */
export const opening: Step[] = [
  'createUser', // the newest user is of this tenant alone, unlike whoever acts
  'listStores',
  { run: 'updateStoreSettings', alone: true, body: limitedRefunds },
  'listLocations',
  'createLocation',
  'createShippingOption',
  { run: 'createTaxRate', alone: true },
  'createCategory',
  'createCategory',
  'createProduct',
  { run: 'publishProduct', alone: true },
  'createInventoryAdjustment',
  { run: 'createGateway', alone: true },
  {
    run: 'createGateway',
    alone: true,
    body: () => ({ adapter: 'manual', methodTypes: ['bankTransfer', 'cash'], credentials: undefined }),
  },
  ...disputed,
  ...paid,
  ...low,
  ...low,
];

export const recipes: Record<string, Recipe> = {
  login: { body: ({ email, password, tenantId }) => ({ email, password, tenantId }) },
  refresh: { first: ['login'], body: ({ last }) => ({ refreshToken: last.login.refreshToken }) },
  logout: { first: ['login'], body: ({ last }) => ({ refreshToken: last.login.refreshToken }) },
  issueToken: { body: () => ({ client_secret: MACHINE_SECRET }) },

  createTenant: { body: () => ({ id: newId('ten') }) },
  suspendTenant: { first: ['createTenant', { run: 'activateTenant', alone: true }] },
  closeTenant: {
    first: ['createTenant', { run: 'activateTenant', alone: true }, { run: 'suspendTenant', alone: true }],
  },

  createTaxRate: { first: ['createStore'] }, // one for each place of a store

  archiveProduct: { first: ['createProduct', { run: 'publishProduct', alone: true }] },
  createInventoryAdjustment: { body: () => ({ delta: 1000, expectedQuantity: undefined }) },
  createReservation: { body: () => ({ orderId: newId('ord'), ttl: 'P1D' }) },
  extendReservation: { body: () => ({ until: inAnHour() }) },
  consumeReservation: { first: ['createReservation', { run: 'commitReservation', alone: true }] },

  pauseOrderProcess: { first: paid },
  resumeOrderProcess: { first: [...paid, { run: 'pauseOrderProcess', alone: true }] },
  releaseOrder: { first: ['createOrder', { run: 'holdOrder', alone: true }] },
  archiveOrder: { first: ['createOrder', { run: 'cancelOrder', alone: true }, orderIs('canceled')] },
  replacePaymentMethod: {
    first: [
      { run: 'createOrder', body: () => ({ paymentMethod: { type: 'card', token: 'pm_card_visa_chargeDeclined' } }) },
      orderIs('requiresAction'),
    ],
  },
  createFulfillment: { first: paid, body: ({ ids }) => ({ lines: [{ orderLineId: ids.get('oline'), quantity: 1 }] }) },
  shipFulfillment: { first: packed },
  deliverFulfillment: { first: shipped },
  failFulfillment: { first: shipped },
  cancelFulfillment: { first: packed },

  ...afterSales,
  ...automations,
  ...lowStock,
  ...mails,

  createGateway: { first: ['createStore'], body: () => ({ credentials: { secretKey: sandboxKey() } }) },
  rotateGatewayCredentials: { body: () => ({ secretKey: sandboxKey(), webhookSecret: WEBHOOK_SECRET }) },
  createPayment: { first: paid },
  authorizePayment: {
    first: [...paid, { run: 'createPayment', alone: true, body: () => ({ authorize: undefined }) }],
    body: () => ({ method: 1 }),
  },
  createReceipt: {
    first: [
      { run: 'createOrder', body: () => ({ paymentMethod: { type: 'bankTransfer' } }) },
      { run: 'createPayment', alone: true, body: () => otherWay },
    ],
  },
  getReceipt: { first: ['createReceipt'] },
  listTransactions: { first: captured },
  createRefund: { first: captured },
  confirmRefund: { first: [...captured, { run: 'createRefund', alone: true, body: () => ({ target: 'manual' }) }] },
  listStoreCreditAccounts: {
    first: [
      'createStoreCreditAdjustment',
      { run: 'createStoreCreditAdjustment', body: () => ({ amount: { amount: 1500, currency: 'EUR' } }) },
    ],
  },
  listStoreCreditEntries: { first: ['createStoreCreditAdjustment'] },
  createDunningRun: { first: ['createDunningPlan', ...declined] },
  pauseDunningRun: { first: declinedRun },
  resumeDunningRun: { first: [...declinedRun, { run: 'pauseDunningRun', alone: true }] },
  stopDunningRun: { first: declinedRun },
  retryDunningRun: { first: declinedRun },
  progressDunningRun: { first: declinedRun, body: () => ({ step: 'timeOver', number: undefined }) },
  checkReconciliation: { body: () => ({ cursor: undefined }) },
  listFindings: { first: [...withoutStock, ...withoutStock, ...reconciled] },
  getFinding: { first: found },
  resolveFinding: {
    first: found,
    body: () => ({ dismiss: true }),
  },
  receiveWebhook: {
    first: ['rotateGatewayCredentials'],
    body: () => ({ id: `evt_${newId('sent')}` }),
    headers: (body) => {
      const at = Math.floor(Date.now() / 1000);
      const signature = createHmac('sha256', WEBHOOK_SECRET).update(`${at}.${body}`).digest('hex');
      return { 'stripe-signature': `t=${at},v1=${signature}` };
    },
  },
};
