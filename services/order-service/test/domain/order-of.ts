import type { Fulfillment } from '../../src/domain/fulfillment.ts';
import type { Order, OrderLine, OrderStatus } from '../../src/domain/order.ts';
import type { PaymentSnapshot } from '../../src/domain/payment-status.ts';

const AT = '2026-11-01T09:30:00.000Z';
const usd = (amount: number) => ({ amount, currency: 'USD' });
const TAX = { rateId: null, rate: '0', jurisdiction: null, amount: usd(0) };

export const line = (id: string, quantity: number, total: number, more: Partial<OrderLine> = {}): OrderLine => ({
  id,
  variantId: `var_${id}`,
  productId: 'prod_1',
  categoryIds: [],
  sku: id,
  title: 'Alpine Tent',
  quantity,
  shipped: 0,
  delivered: 0,
  canceled: 0,
  unitPrice: usd(1),
  taxIncluded: true,
  subtotal: usd(total),
  tax: TAX,
  total: usd(total),
  ...more,
});

/** An order of two tents at 84.00, pending and without a payment unless said otherwise; totals follow the lines. */
export function orderOf(more: Partial<Order> = {}, shipping = 0): Order {
  const lines = more.lines ?? [line('a', 2, 8400)];
  const subtotal = lines.reduce((sum, each) => sum + each.total.amount, 0);
  return {
    id: 'ord_1',
    tenantId: 'ten_1',
    storeId: 'sto_1',
    number: 1042,
    status: 'pending',
    paymentStatus: 'unpaid',
    fulfillmentStatus: 'unfulfilled',
    returnStatus: 'none',
    nextAction: null,
    waitingFor: null,
    waitingUntil: null,
    attention: null,
    heldFrom: null,
    holdReason: null,
    cancelRequestedAt: null,
    archivedAt: null,
    expiresAt: AT,
    customerId: 'cus_1',
    customer: { email: 'ada@lodge.example' },
    currency: 'USD',
    lines,
    shipping: null,
    subtotal: usd(subtotal),
    taxTotal: usd(0),
    shippingTotal: usd(shipping),
    total: usd(subtotal + shipping),
    canceledTotal: usd(0),
    shippingAddress: { line1: '1 Beaver Dam Road', city: 'Portland', country: 'US' },
    billingAddress: null,
    captureMethod: 'automatic',
    paymentMethods: [{ number: 1, type: 'card', createdAt: AT }],
    payments: [],
    paymentRetry: null,
    reservationId: 'res_1',
    exchangeOf: null,
    policy: {
      paymentTtl: 'PT1H',
      authorizationExpiry: 'reauthorize',
      reservationTtl: 'P1D',
      dunningPlan: null,
      refundApprovalLimit: null,
      refundApprovalTtl: 'P7D',
      returnWindow: 'P30D',
      returnApproval: 'manual',
      returnArrivalTtl: 'P30D',
      timeZone: 'UTC',
      locale: 'en-US',
    },
    note: null,
    metadata: {},
    version: 1,
    createdAt: AT,
    updatedAt: AT,
    ...more,
  };
}

export const paymentOf = (more: Partial<PaymentSnapshot> = {}): PaymentSnapshot => ({
  id: 'pay_1',
  version: 1,
  state: 'authorized',
  authorized: 8400,
  voided: 0,
  captured: 0,
  refunded: 0,
  disputed: 0,
  ...more,
});

export const fulfillmentOf = (
  status: Fulfillment['status'],
  quantities: Record<string, number> = { a: 1 },
): Fulfillment => ({
  id: 'ful_1',
  tenantId: 'ten_1',
  orderId: 'ord_1',
  status,
  lines: Object.entries(quantities).map(([id, quantity]) => ({ orderLineId: id, variantId: `var_${id}`, quantity })),
  tracking: null,
  captureAmount: null,
  failureReason: null,
  shippedAt: null,
  deliveredAt: null,
  metadata: {},
  version: 1,
  createdAt: AT,
  updatedAt: AT,
});

/** Every situation an order can be in: a status; one held beneath `onHold`; one with a cancellation under way. */
export const SITUATIONS = [
  ...(['pending', 'requiresAction', 'confirmed', 'processing', 'completed', 'canceled', 'expired', 'failed'] as const),
  ...(['held:pending', 'held:requiresAction', 'held:confirmed', 'held:processing'] as const),
  ...(['canceling:pending', 'canceling:requiresAction', 'canceling:confirmed'] as const),
];
export type Situation = (typeof SITUATIONS)[number];

/** An order in that situation; before any shipment unless it is `processing` or later. */
export function orderIn(situation: Situation, more: Partial<Order> = {}): Order {
  const [how, own = how] = situation.split(':') as [string, OrderStatus?];
  const status = own as OrderStatus;
  const nextAction: Order['nextAction'] =
    status === 'requiresAction' && how !== 'canceling' ? { type: 'replacePaymentMethod', declineCode: null } : null;
  const shipped = status === 'processing' ? 1 : status === 'completed' ? 2 : 0;
  const order = orderOf({ status, nextAction, lines: [line('a', 2, 8400, { shipped })], ...more });
  if (how === 'held') return { ...order, status: 'onHold', heldFrom: status, holdReason: 'fraud check' };
  if (how === 'canceling' || status === 'canceled') return { ...order, cancelRequestedAt: AT };
  return order;
}

/** What a decision came to: the status and what it is held from, or the code it was refused with. */
export function outcomeOf(decide: () => Order): string {
  try {
    const { status, heldFrom, cancelRequestedAt } = decide();
    const shown = status === 'onHold' ? `held:${heldFrom}` : status;
    return cancelRequestedAt && status !== 'canceled' ? `canceling:${shown}` : shown;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
