import { newId, type TenantTrx } from '@beaver/kit';
import { type OrderFulfillmentInput, orderFulfillmentProcess } from '@beaver/workflows/contract';
import { after } from './domain/duration.ts';
import { type MethodType, type NewOrder, type Order, type PlacedOrder, placeOrder, titleOf } from './domain/order.ts';
import { assertCredit, type PaymentMethodChoice, splitPayment } from './domain/payment-method.ts';
import type { Deps } from './operation.ts';
import { recordOrder } from './save-order.ts';

/** What its process begins with, besides the order itself. */
export interface Begin {
  storeName: string;
  storeCredit: OrderFulfillmentInput['storeCredit'];
}

/** An order as it would be, at today's prices, with its stock held for two minutes. */
export interface Offer extends Begin {
  order: PlacedOrder;
  /** With their tokens; the first is number 1. */
  methods: readonly PaymentMethodChoice[];
}

interface Asking extends Pick<Deps, 'catalog' | 'entity'> {
  tenantId: string;
  /** The order's id, made before it exists: the reservation's key. */
  orderId: string;
  /** The reservation may be about to end. */
  takenOver: boolean;
  exchangeOf?: Order['exchangeOf'];
}

/** Asks how the store sells, what it costs, and for the stock. Nothing is written. @throws what any of them refuses */
export async function askForOrder(request: NewOrder, { catalog, entity, ...asking }: Asking): Promise<Offer> {
  const { storeId, currency, lines, shippingAddress, shippingOptionId, captureMethod, paymentMethod } = request;
  const { tenantId, orderId, takenOver, exchangeOf = null } = asking;
  const { country, region, postalCode } = shippingAddress;
  const { name, settings } = await entity.checkoutProfile(storeId);
  const pricing = await catalog.quote({
    storeId,
    lines,
    shippingAddress: { country, ...(region ? { region } : {}), ...(postalCode ? { postalCode } : {}) },
    ...(currency ? { currency } : {}),
    ...(shippingOptionId ? { shippingOptionId } : {}),
  });
  assertCredit(request, pricing.currency);
  const { methods, credit } = splitPayment(paymentMethod, request.storeCredit?.amount ?? 0, pricing.total.amount);
  const reservation = await catalog.reserve({ orderId, storeId, lines });
  if (takenOver) await catalog.extend(reservation.id, after('PT2M', new Date()));
  const placedAt = new Date();
  const paymentTtl = settings.paymentTtl[paymentMethod.type];
  const order = placeOrder({
    id: orderId,
    tenantId,
    request,
    pricing,
    lineIds: pricing.lines.map(() => newId('oline')),
    reservationId: reservation.id,
    policy: {
      paymentTtl,
      authorizationExpiry: settings.authorizationExpiry,
      reservationTtl: settings.reservationTtl,
      dunningPlan: settings.dunningPlan,
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
    exchangeOf,
  });
  const storeCredit = credit > 0 ? { method: 1, amount: credit, awaited: false } : undefined;
  return { order, methods, storeName: name, storeCredit };
}

/** The order's first event, whose delivery starts its process. */
export function recordPlaced(trx: TenantTrx, order: Order, { storeName, storeCredit }: Begin): void {
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
    authorizationExpiry: order.policy.authorizationExpiry,
    ...(order.policy.dunningPlan === null ? {} : { hasDunningPlan: true }),
    ...(storeCredit ? { storeCredit } : {}),
  };
  const key = orderFulfillmentProcess.workflowId(order.tenantId, order.id);
  recordOrder(trx, order, {
    type: 'order.placed',
    deliveries: [{ reaction: 'startOrder', key, payload: { ...input } }],
  });
}
