import type { Call, TenantTrx } from '@beaver/kit';
import { newId, preferWait } from '@beaver/kit';
import { type OrderFulfillmentInput, orderFulfillmentProcess, type StoreCreditShare } from '@beaver/workflows/contract';
import { insertOrder } from '../db/insert-order.ts';
import { findOrder } from '../db/orders.ts';
import { after } from '../domain/duration.ts';
import { type MethodType, type Order, placeOrder, titleOf } from '../domain/order.ts';
import { assertCredit, assertMethod, splitPayment } from '../domain/payment-method.ts';
import type { operations } from '../generated/contract.ts';
import type { Deps, Operation } from '../operation.ts';
import { recordOrder } from '../save-order.ts';

/** Stock is held before the order exists; a crash in between costs two minutes of stock, never an order. */
export const createOrder: Operation<'createOrder'> = async (call, deps) => {
  assertMethod(call.body.paymentMethod, '/paymentMethod');
  if (call.body.currency) assertCredit(call.body, call.body.currency);
  const reply = await call.claim('ord', async (orderId, keep, takenOver) => {
    const asked = await ask(call, deps, orderId, takenOver);
    return keep(async (trx) => {
      const order = await insertOrder(trx, asked.order, asked.methods);
      recordPlaced(trx, order, asked);
      return { status: 201, headers: { location: `/v1/orders/${orderId}` }, body: order };
    });
  });
  return preferWait(call, reply, {
    moved: (order) => order.status !== 'pending',
    read: (trx) => findOrder(trx, reply.body.id),
  });
};

async function ask(
  call: Call<operations['createOrder']>,
  { catalog, entity }: Deps,
  orderId: string,
  takenOver: boolean,
) {
  const { storeId, currency, lines, shippingAddress, shippingOptionId, captureMethod, paymentMethod } = call.body;
  const { country, region, postalCode } = shippingAddress;
  const { name, settings } = await entity.checkoutProfile(storeId);
  const pricing = await catalog.quote({
    storeId,
    lines,
    shippingAddress: { country, ...(region ? { region } : {}), ...(postalCode ? { postalCode } : {}) },
    ...(currency ? { currency } : {}),
    ...(shippingOptionId ? { shippingOptionId } : {}),
  });
  assertCredit(call.body, pricing.currency);
  const { methods, credit } = splitPayment(paymentMethod, call.body.storeCredit?.amount ?? 0, pricing.total.amount);
  const reservation = await catalog.reserve({ orderId, storeId, lines });
  if (takenOver) await catalog.extend(reservation.id, after('PT2M', new Date()));
  const placedAt = new Date();
  const paymentTtl = settings.paymentTtl[paymentMethod.type];
  const order = placeOrder({
    id: orderId,
    tenantId: call.tenantId,
    request: call.body,
    pricing,
    lineIds: pricing.lines.map(() => newId('oline')),
    reservationId: reservation.id,
    policy: {
      paymentTtl,
      refundApprovalLimit: settings.refundApprovalLimit,
      refundApprovalTtl: settings.refundApprovalTtl,
      returnWindow: settings.returnWindow,
      returnApproval: settings.returnApproval,
      returnArrivalTtl: settings.returnArrivalTtl,
      timeZone: settings.timeZone,
      locale: settings.locale,
    },
    captureMethod: captureMethod ?? settings.captureMethod,
    methods,
    placedAt,
    expiresAt: after(paymentTtl, placedAt),
  });
  const storeCredit = credit > 0 ? { method: 1, amount: credit, awaited: false } : undefined;
  return { order, methods, storeName: name, storeCredit };
}

/** What its process begins with, besides the order itself. */
interface Begin {
  storeName: string;
  storeCredit: StoreCreditShare | undefined;
}

function recordPlaced(trx: TenantTrx, order: Order, { storeName, storeCredit }: Begin): void {
  const input: OrderFulfillmentInput = {
    tenantId: order.tenantId,
    storeId: order.storeId,
    orderId: order.id,
    orderNumber: order.number,
    title: titleOf(order, storeName),
    reservationId: order.reservationId,
    total: order.total.amount,
    currency: order.currency,
    captureMethod: order.captureMethod,
    method: order.paymentMethods.length,
    methodType: order.paymentMethods.at(-1)?.type as MethodType,
    paymentDeadline: order.expiresAt,
    ...(storeCredit ? { storeCredit } : {}),
  };
  const key = orderFulfillmentProcess.workflowId(order.tenantId, order.id);
  recordOrder(trx, order, {
    type: 'order.placed',
    deliveries: [{ reaction: 'startOrder', key, payload: { ...input } }],
  });
}
