import { card, place, type Resource, until } from '../order/buyer.ts';
import type { Shop } from '../order/start-shop.ts';
import { idsOf, make, several } from './make.ts';
import type { Subject } from './subject.ts';

/** Orders in each state that an operation asks for, moved there by their processes. */
export async function openOrders(shop: Shop): Promise<Subject> {
  const settings = { refundApprovalLimit: { amount: 100, currency: 'USD' } };
  const store = await shop.openStore({ stock: 1_000_000, settings });
  const client = store.orders;
  const order = async (token: string, quantity: number, wanted: string): Promise<Resource> => {
    const { id } = await place(store, card(token), quantity);
    return until(store, id, ({ status }) => status === wanted);
  };
  const orders = (count: number, token = 'pm_card_visa', wanted = 'confirmed') =>
    Promise.all(Array.from({ length: count }, () => order(token, 3, wanted)));
  const main = await order('pm_card_visa', 5000, 'confirmed');
  const [others, toCancel, toArchive] = [await orders(2), await orders(3), await orders(3)];
  const [toHold, held, toPause, paused] = [await orders(3), await orders(3), await orders(3), await orders(3)];
  const declined = await orders(3, 'pm_card_chargeDeclined', 'requiresAction');
  for (const { id } of toArchive) await make(client, `/v1/orders/${id}/cancel`);
  for (const { id } of held) await make(client, `/v1/orders/${id}/hold`, { reason: 'a look' });
  for (const { id } of paused) await make(client, `/v1/orders/${id}/process/pause`, { reason: 'a look' });
  const lines = [{ orderLineId: main.lines[0].id, quantity: 1 }];
  const pack = () => make(client, `/v1/orders/${main.id}/fulfillments`, { lines });
  const ship = async () => make(client, `/v1/fulfillments/${(await pack()).id}/ship`, {});
  const [packed, toShip, toUnpack, toDeliver, toFail] = [
    await several(2, pack),
    await several(3, pack),
    await several(3, pack),
    await several(3, ship),
    await several(3, ship),
  ];
  await until(store, main.id, ({ paymentStatus }) => paymentStatus === 'paid');
  const refund = () =>
    make(client, `/v1/orders/${main.id}/refunds`, { amount: { amount: 200, currency: 'USD' }, reason: 'cracked' });
  const refunds = await several(12, refund);
  for (const { id } of await several(20, ship)) await make(client, `/v1/fulfillments/${id}/deliver`, {});
  const returns = await several(12, () =>
    make(client, `/v1/orders/${main.id}/returns`, { lines, reason: 'too small' }),
  );
  for (const { id } of returns.slice(0, 3)) await make(client, `/v1/returns/${id}/approve`, {});
  await Promise.all(toArchive.map(({ id }) => until(store, id, ({ status }) => status === 'canceled')));
  const byOrder = (given: Resource[]) => ({ 'path.orderId': idsOf(given) });
  const byFulfillment = (given: Resource[]) => ({ 'path.fulfillmentId': idsOf(given) });
  const byReturn = (given: Resource[]) => ({ 'path.returnId': idsOf(given) });
  const byRefund = (given: Resource[]) => ({ 'path.orderRefundId': idsOf(given) });
  return {
    url: shop.services.url,
    token: client.token,
    values: {
      ten: [store.tenantId],
      sto: [store.storeId],
      var: [store.variantId],
      ord: idsOf([main, ...others]),
      oline: [main.lines[0].id],
      ful: idsOf(packed),
      orf: idsOf(refunds.slice(0, 3)),
      ret: idsOf(returns.slice(0, 3)),
      loc: [store.locationId],
      pay: [main.payments[0].id],
      token: ['pm_card_visa'],
      currency: ['USD'],
    },
    fields: {
      storeId: 'sto',
      'lines[*].variantId': 'var',
      'lines[*].orderLineId': 'oline',
      'amount.currency': 'currency',
      'storeCredit.currency': 'currency',
      'exchange.lines[*].variantId': 'var',
      locationId: 'loc',
    },
    reserved: {
      createFulfillment: byOrder([main]),
      cancelOrder: byOrder(toCancel),
      archiveOrder: byOrder(toArchive),
      holdOrder: byOrder(toHold),
      releaseOrder: byOrder(held),
      replacePaymentMethod: byOrder(declined),
      pauseOrderProcess: byOrder(toPause),
      resumeOrderProcess: byOrder(paused),
      shipFulfillment: byFulfillment(toShip),
      cancelFulfillment: byFulfillment(toUnpack),
      deliverFulfillment: byFulfillment(toDeliver),
      failFulfillment: byFulfillment(toFail),
      createOrderRefund: byOrder([main]),
      createReturn: byOrder([main]),
      receiveReturn: byReturn(returns.slice(0, 3)),
      approveReturn: byReturn(returns.slice(3, 6)),
      declineReturn: byReturn(returns.slice(6, 9)),
      cancelReturn: byReturn(returns.slice(9, 12)),
      rejectOrderRefund: byRefund(refunds.slice(3, 6)),
      cancelOrderRefund: byRefund(refunds.slice(6, 9)),
      pauseOrderRefundProcess: byRefund(refunds.slice(9, 12)),
      // None of these is ever taken here: a made-up id beside would look as if the document named no right one.
      retryOrderStep: byOrder([main]),
      skipOrderStep: byOrder([main]),
      retryOrderRefundStep: byRefund(refunds.slice(0, 3)),
      skipOrderRefundStep: byRefund(refunds.slice(0, 3)),
      retryReturnStep: byReturn(returns.slice(0, 3)),
      skipReturnStep: byReturn(returns.slice(0, 3)),
    },
  };
}
