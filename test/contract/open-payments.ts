import { newId } from '@beaver/kit/testing';
import { card, place, type Resource, type Store, until } from '../order/buyer.ts';
import { untilDispute } from '../order/dispute-order.ts';
import { askReconciliation, findingsOf, reconcile } from '../order/reconcile-shop.ts';
import type { Shop } from '../order/start-shop.ts';
import { idsOf, make, several } from './make.ts';
import type { Subject } from './subject.ts';

/** Payments in each state that an operation asks for, of orders that are there. */
export async function openPayments(shop: Shop): Promise<Subject> {
  const store = await shop.openStore({ stock: 1_000_000 });
  const client = store.payments;
  const orders = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const { id } = await place(store, card('pm_card_visa'), 2);
      return until(store, id, ({ status }) => status === 'confirmed');
    }),
  );
  const authorized = orders.map(({ payments }) => payments[0].id);
  const transfers = await several(3, async () => {
    const { id } = await place(store, { type: 'bankTransfer' }, 200);
    return (await until(store, id, ({ payments }) => payments.length > 0)).payments[0].id;
  });
  const receipt = await make(client, `/v1/payments/${transfers[0]}/receipts`, {
    amount: { amount: 1, currency: 'USD' },
    reference: 'Line 1',
  });
  const captured = await several(2, (i) => make(client, `/v1/payments/${authorized[6 + i]}/capture`, {}));
  const refunds = await several(4, (i) =>
    make(client, '/v1/refunds', {
      paymentId: captured[i % 2]?.id,
      amount: { amount: 100, currency: 'USD' },
      target: 'manual',
    }),
  );
  const disputes = await several(3, async () => {
    const { id } = await place(store, card('pm_card_createDispute'), 2);
    const { payments } = await until(store, id, ({ status }) => status === 'confirmed');
    await make(client, `/v1/payments/${payments[0].id}/capture`, {});
    return untilDispute(store, id, ({ status }) => status === 'needsResponse');
  });
  const byDispute = (nth: number) => ({ 'path.disputeId': idsOf(disputes).slice(nth, nth + 1) });
  const byRefund = { 'path.refundId': idsOf(refunds) };
  const unpaid = {
    storeId: store.storeId,
    amount: { amount: 8400, currency: 'USD' },
    methodType: 'card',
    captureMethod: 'automatic',
  };
  const begun = await several(4, (i) => make(client, '/v1/payments', { ...unpaid, orderId: orders[i]?.id }));
  const month = [
    { after: 'P1D', action: 'retryAndNotify' },
    { after: 'P27D', action: 'retry' },
  ];
  const plans = await several(4, (i) => make(client, '/v1/dunning-plans', { name: `Plan ${i}`, steps: month }));
  const declined = await several(4, async () => {
    const { id } = await place(store, card('pm_card_chargeDeclined'), 1);
    return (await until(store, id, ({ status }) => status === 'requiresAction')).payments[0].id;
  });
  const runs = await several(3, (i) =>
    make(client, '/v1/dunning-runs', {
      dunningPlanId: plans[0]?.id,
      paymentId: declined[i],
      method: 1,
      startsAt: new Date().toISOString(),
      buyerTtl: 'PT1H',
    }),
  );
  const stores = await several(8, () => make(store.entities, '/v1/stores', { name: 'Outlet', country: 'US' }));
  const spare = { adapter: 'stripe', methodTypes: ['card'], credentials: { secretKey: 'sk_sandbox_spare' } };
  const spares = await several(2, (i) => make(client, '/v1/gateways', { ...spare, storeId: stores[i]?.id }));
  const { body: gateways } = await client.get(`/v1/gateways?adapter=stripe&storeId=${store.storeId}`);
  const customers = orders.map(({ customerId }) => customerId);
  await make(client, '/v1/store-credit-adjustments', {
    customerId: customers[0],
    type: 'credit',
    amount: { amount: 1_000_000, currency: 'USD' },
    reason: 'Opening day.',
  });
  const { body: accounts } = await client.get('/v1/store-credit-accounts');
  const { compared, findings, others } = await differing(store, orders.slice(0, 4));
  const byPayment = (given: string[]) => ({ 'path.paymentId': given });
  return {
    url: shop.services.peer('payment-service').url,
    token: client.token,
    values: {
      ten: [store.tenantId],
      sto: [store.storeId],
      ord: idsOf(orders),
      pay: [...authorized, ...transfers],
      gw: idsOf(gateways.data),
      rcpt: [receipt.id],
      rfd: idsOf(refunds),
      cus: customers.slice(0, 1),
      sca: idsOf(accounts.data),
      dsp: idsOf(disputes).slice(2),
      dpl: idsOf(plans),
      drn: idsOf(runs),
      rec: [compared],
      fnd: findings,
      currency: ['USD'],
      method: [1],
      key: ['sk_sandbox_lodge'],
    },
    fields: {
      storeId: 'sto',
      orderId: 'ord',
      customerId: 'cus',
      'amount.currency': 'currency',
      method: 'method',
      dunningPlanId: 'dpl',
      'authorize.method': 'method',
      secretKey: 'key',
      'credentials.secretKey': 'key',
    },
    reserved: {
      createGateway: { 'body.storeId': idsOf(stores.slice(2)) },
      rotateGatewayCredentials: { 'path.gatewayId': idsOf(spares) },
      authorizePayment: byPayment(idsOf(begun)),
      capturePayment: byPayment(authorized.slice(0, 3)),
      voidPayment: byPayment(authorized.slice(3, 6)),
      createReceipt: byPayment(transfers),
      createRefund: { 'body.paymentId': idsOf(captured) },
      confirmRefund: byRefund,
      submitDisputeEvidence: byDispute(0),
      acceptDispute: byDispute(1),
      archiveDunningPlan: { 'path.dunningPlanId': idsOf(plans.slice(2)) },
      createDunningRun: { 'body.dunningPlanId': [plans[1]?.id], 'body.paymentId': declined.slice(3) },
      stopDunningRun: { 'path.dunningRunId': [runs[2]?.id] },
      cancelReconciliation: { 'path.reconciliationId': others },
      getReceipt: { 'path.paymentId': [transfers[0]], 'path.receiptId': [receipt.id] },
    },
    examples: { 'method: 2': 'method: 1', sk_sandbox_lodge2: `sk_sandbox_${newId('k')}` },
  };
}

/** Orders whose stock somebody gave back, and the reconciliation that found it; others that may be stopped. */
async function differing(
  store: Store,
  orders: Resource[],
): Promise<{ compared: string; findings: string[]; others: string[] }> {
  for (const { reservationId } of orders) await make(store.catalog, `/v1/reservations/${reservationId}/release`, {});
  const { id } = await reconcile(store);
  const others = await several(2, () => askReconciliation(store));
  return { compared: id, findings: idsOf(await findingsOf(store, id)), others };
}
