import { Row, type TenantTrx } from '@beaver/kit';
import { raw } from 'objection';
import type { Money, Order } from '../domain/order.ts';

/** A line as the aggregate in SQL gives it: amounts in minor units, of the order's currency. */
interface LineJson extends Omit<Order['lines'][number], 'unitPrice' | 'subtotal' | 'tax' | 'total'> {
  unitPrice: number;
  subtotal: number;
  tax: Omit<Order['lines'][number]['tax'], 'amount'> & { amount: number };
  total: number;
}

interface ShippingJson extends Omit<NonNullable<Order['shipping']>, 'amount' | 'tax' | 'total'> {
  amount: number;
  tax: LineJson['tax'];
  total: number;
}

export class OrderRow extends Row {
  static override readonly tableName = 'orders';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['nextAction', 'payments', 'paymentRetry', 'exchangeOf'];
  declare tenantId: string;
  declare id: string;
  declare storeId: string;
  declare number: number;
  declare status: Order['status'];
  declare paymentStatus: Order['paymentStatus'];
  declare fulfillmentStatus: Order['fulfillmentStatus'];
  declare returnStatus: Order['returnStatus'];
  declare nextAction: Order['nextAction'];
  declare waitingFor: Order['waitingFor'];
  declare waitingUntil: Date | null;
  declare attention: Order['attention'];
  declare heldFrom: Order['heldFrom'];
  declare holdReason: string | null;
  declare cancelRequestedAt: Date | null;
  declare archivedAt: Date | null;
  declare expiresAt: Date;
  declare customerId: string;
  declare customer: Order['customer'];
  declare currency: string;
  declare shipping: ShippingJson | null;
  declare subtotal: number;
  declare taxTotal: number;
  declare shippingTotal: number;
  declare total: number;
  declare canceledTotal: number;
  declare shippingAddress: Order['shippingAddress'];
  declare billingAddress: Order['billingAddress'];
  declare captureMethod: Order['captureMethod'];
  declare payments: Order['payments'];
  declare paymentRetry: Order['paymentRetry'];
  declare reservationId: string;
  declare exchangeOf: Order['exchangeOf'];
  declare policy: Order['policy'];
  declare note: string | null;
  declare metadata: Order['metadata'];
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
  declare lines: LineJson[];
  declare paymentMethods: { number: number; type: Order['paymentMethods'][number]['type']; createdAt: string }[];
}

const lines = `(select json_agg(json_build_object(
    'id', l.id, 'variantId', l.variant_id, 'productId', l.product_id, 'categoryIds', l.category_ids, 'sku', l.sku,
    'title', l.title, 'quantity', l.quantity, 'shipped', l.shipped, 'delivered', l.delivered, 'canceled', l.canceled,
    'unitPrice', l.unit_price, 'taxIncluded', l.tax_included, 'subtotal', l.subtotal, 'tax', l.tax, 'total', l.total)
    order by l.position)
  from order_lines l where l.tenant_id = orders.tenant_id and l.order_id = orders.id) as lines`;

const paymentMethods = `(select json_agg(json_build_object('number', m.number, 'type', m.type, 'createdAt', m.created_at) order by m.number)
  from payment_methods m where m.tenant_id = orders.tenant_id and m.order_id = orders.id) as payment_methods`;

/** Whole orders, their lines and methods in the same statement. */
export const wholeOrders = (trx: TenantTrx) => OrderRow.query(trx).select('orders.*', raw(lines), raw(paymentMethods));

/** What holds for orders that were placed before these settings were kept with them. */
const earlierPolicy = {
  authorizationExpiry: 'reauthorize' as const,
  reservationTtl: 'P1D',
  dunningPlan: null,
  refundApprovalLimit: null,
  refundApprovalTtl: 'P7D',
  returnWindow: 'P30D',
  returnApproval: 'manual' as const,
  returnArrivalTtl: 'P30D',
};

/** Row → what clients see. The currency stands once in the row and with each amount outside. */
export function toOrder(row: OrderRow): Order {
  const money = (amount: number): Money => ({ amount, currency: row.currency });
  const time = (value: Date | null) => value?.toISOString() ?? null;
  return {
    id: row.id,
    tenantId: row.tenantId,
    storeId: row.storeId,
    number: row.number,
    status: row.status,
    paymentStatus: row.paymentStatus,
    fulfillmentStatus: row.fulfillmentStatus,
    returnStatus: row.returnStatus,
    nextAction: row.nextAction,
    waitingFor: row.waitingFor,
    waitingUntil: time(row.waitingUntil),
    attention: row.attention,
    heldFrom: row.heldFrom,
    holdReason: row.holdReason,
    cancelRequestedAt: time(row.cancelRequestedAt),
    archivedAt: time(row.archivedAt),
    expiresAt: row.expiresAt.toISOString(),
    customerId: row.customerId,
    customer: row.customer,
    currency: row.currency,
    lines: row.lines.map((line) => ({
      ...line,
      unitPrice: money(line.unitPrice),
      subtotal: money(line.subtotal),
      tax: { ...line.tax, amount: money(line.tax.amount) },
      total: money(line.total),
    })),
    shipping: row.shipping && {
      ...row.shipping,
      amount: money(row.shipping.amount),
      tax: { ...row.shipping.tax, amount: money(row.shipping.tax.amount) },
      total: money(row.shipping.total),
    },
    subtotal: money(row.subtotal),
    taxTotal: money(row.taxTotal),
    shippingTotal: money(row.shippingTotal),
    total: money(row.total),
    canceledTotal: money(row.canceledTotal),
    shippingAddress: row.shippingAddress,
    billingAddress: row.billingAddress,
    captureMethod: row.captureMethod,
    paymentMethods: row.paymentMethods.map((method) => ({
      ...method,
      createdAt: new Date(method.createdAt).toISOString(),
    })),
    payments: row.payments,
    paymentRetry: row.paymentRetry,
    reservationId: row.reservationId,
    exchangeOf: row.exchangeOf,
    policy: { ...earlierPolicy, ...row.policy },
    note: row.note,
    metadata: row.metadata,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
