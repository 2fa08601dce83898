import type { components } from '../generated/contract.ts';
import { paymentStatusOf } from './payment-status.ts';

type Schemas = components['schemas'];
export type Order = Schemas['Order'];
export type OrderFacts = Schemas['OrderFacts'];
export type OrderLine = Schemas['OrderLine'];
export type OrderStatus = Schemas['OrderStatus'];
export type NewOrder = Schemas['NewOrder'];
export type Money = components['schemas']['Money'];
export type MethodType = Schemas['PaymentMethodType'];
export type LineQuantity = Schemas['LineQuantities'][number];

/** What the catalog answered; the parts of it that an order keeps. */
export interface Pricing {
  currency: string;
  lines: (Omit<OrderLine, 'id' | 'shipped' | 'delivered' | 'canceled'> & { priceListId: string | null })[];
  shipping: (NonNullable<Order['shipping']> & { taxIncluded: boolean }) | null;
  subtotal: Money;
  taxTotal: Money;
  shippingTotal: Money;
  total: Money;
}

/** All that is decided before an order exists. */
export interface Placement {
  id: string;
  tenantId: string;
  request: NewOrder;
  pricing: Pricing;
  /** One for each line of `pricing`. */
  lineIds: readonly string[];
  reservationId: string;
  policy: Order['policy'];
  captureMethod: Order['captureMethod'];
  /** The first is number 1. */
  methods: readonly Pick<Order['paymentMethods'][number], 'type'>[];
  placedAt: Date;
  expiresAt: Date;
  exchangeOf?: Order['exchangeOf'];
}

/** An order before its number and its customer's id are known, which are the database's. */
export type PlacedOrder = Omit<Order, 'number' | 'customerId'>;

/** Prices are fixed here, once: later price changes never touch a placed order. */
export function placeOrder(placement: Placement): PlacedOrder {
  const { id, tenantId, request, pricing, lineIds, reservationId, policy, captureMethod } = placement;
  const placedAt = placement.placedAt.toISOString();
  const money = { total: pricing.total, canceledTotal: { amount: 0, currency: pricing.currency }, payments: [] };
  return {
    id,
    tenantId,
    storeId: request.storeId,
    status: 'pending',
    paymentStatus: paymentStatusOf(money),
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
    expiresAt: placement.expiresAt.toISOString(),
    customer: { ...request.customer, email: request.customer.email.toLowerCase() },
    currency: pricing.currency,
    lines: pricing.lines.map(({ priceListId: _priceListId, ...line }, index) => ({
      id: lineIds[index] as string,
      ...line,
      shipped: 0,
      delivered: 0,
      canceled: 0,
    })),
    shipping: pricing.shipping && withoutTaxIncluded(pricing.shipping),
    subtotal: pricing.subtotal,
    taxTotal: pricing.taxTotal,
    shippingTotal: pricing.shippingTotal,
    ...money,
    shippingAddress: request.shippingAddress,
    billingAddress: request.billingAddress ?? null,
    captureMethod,
    paymentMethods: placement.methods.map(({ type }, index) => ({ number: index + 1, type, createdAt: placedAt })),
    paymentRetry: null,
    reservationId,
    exchangeOf: placement.exchangeOf ?? null,
    policy,
    note: request.note ?? null,
    metadata: request.metadata ?? {},
    version: 1,
    createdAt: placedAt,
    updatedAt: placedAt,
  };
}

const withoutTaxIncluded = ({ taxIncluded: _taxIncluded, ...shipping }: NonNullable<Pricing['shipping']>) => shipping;

/** For the operator: "Order 1042 · Lodge Supply · 3 items · $84.00". */
export function titleOf(order: Order, storeName: string): string {
  const items = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  const price = readable(order.total.amount, order.currency);
  return `Order ${order.number} · ${storeName} · ${items} ${items === 1 ? 'item' : 'items'} · ${price}`;
}

/** "$84.00", for people. */
export function readable(minorUnits: number, currency: string): string {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency });
  return format.format(minorUnits / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
