import { newId, type TenantTrx, tenantOf } from '@beaver/kit';
import type { Order, PlacedOrder } from '../domain/order.ts';
import type { PaymentMethodChoice } from '../domain/payment-method.ts';

/**
 * Order, lines, payment methods, number and the customer's id in one statement: one round trip on the hottest path. The
 * number is taken from a row per tenant, so it rises; the customer's id is the tenant's own for this e-mail.
 */
export async function insertOrder(
  trx: TenantTrx,
  order: PlacedOrder,
  methods: readonly PaymentMethodChoice[],
): Promise<Order> {
  const { rows } = await trx.raw(statement, [
    JSON.stringify({ ...toColumns(order), tenant_id: tenantOf(trx) }),
    order.customer.email,
    newId('cus'),
    JSON.stringify(order.lines.map(toLineColumns)),
    JSON.stringify(methods.map((method, index) => ({ ...method, number: index + 1 }))),
  ]);
  return { ...order, number: rows[0].number, customerId: rows[0].customer_id };
}

const statement = `
  with o as (select * from jsonb_populate_record(null::orders, ?::jsonb)),
  n as (
    insert into order_numbers as n (tenant_id, last) select tenant_id, 1001 from o
    on conflict (tenant_id) do update set last = n.last + 1 returning last),
  c as (
    insert into customers as c (tenant_id, email, customer_id) select tenant_id, ?::text, ?::text from o
    on conflict (tenant_id, email) do update set email = c.email returning customer_id),
  placed as (
    insert into orders (tenant_id, id, store_id, number, status, payment_status, fulfillment_status, expires_at, customer_id, customer,
      currency, shipping, subtotal, tax_total, shipping_total, total, shipping_address, billing_address, capture_method,
      reservation_id, exchange_of, policy, note, metadata, created_at, updated_at)
    select o.tenant_id, o.id, o.store_id, n.last, o.status, o.payment_status, o.fulfillment_status, o.expires_at, c.customer_id, o.customer,
      o.currency, o.shipping, o.subtotal, o.tax_total, o.shipping_total, o.total, o.shipping_address, o.billing_address, o.capture_method,
      o.reservation_id, o.exchange_of, o.policy, o.note, o.metadata, o.created_at, o.created_at
    from o, n, c returning tenant_id, id, number, customer_id, created_at),
  l as (
    insert into order_lines (tenant_id, id, order_id, position, variant_id, product_id, category_ids, sku, title, quantity, unit_price,
      tax_included, subtotal, tax, total)
    select placed.tenant_id, r.id, placed.id, r.position, r.variant_id, r.product_id, r.category_ids, r.sku, r.title, r.quantity,
      r.unit_price, r.tax_included, r.subtotal, r.tax, r.total
    from placed, jsonb_populate_recordset(null::order_lines, ?::jsonb) r),
  m as (
    insert into payment_methods (tenant_id, order_id, number, type, token, gateway_customer, created_at)
    select tenant_id, id, r.number, r.type, r.token, r."gatewayCustomer", created_at
    from placed, jsonb_to_recordset(?::jsonb) as r(number integer, type text, token text, "gatewayCustomer" text))
  select number, customer_id from placed`;

function toColumns(order: PlacedOrder): object {
  return {
    id: order.id,
    store_id: order.storeId,
    status: order.status,
    payment_status: order.paymentStatus,
    fulfillment_status: order.fulfillmentStatus,
    expires_at: order.expiresAt,
    customer: order.customer,
    currency: order.currency,
    shipping: order.shipping && {
      ...order.shipping,
      amount: order.shipping.amount.amount,
      tax: { ...order.shipping.tax, amount: order.shipping.tax.amount.amount },
      total: order.shipping.total.amount,
    },
    subtotal: order.subtotal.amount,
    tax_total: order.taxTotal.amount,
    shipping_total: order.shippingTotal.amount,
    total: order.total.amount,
    shipping_address: order.shippingAddress,
    billing_address: order.billingAddress,
    capture_method: order.captureMethod,
    reservation_id: order.reservationId,
    exchange_of: order.exchangeOf,
    policy: order.policy,
    note: order.note,
    metadata: order.metadata,
    created_at: order.createdAt,
  };
}

const toLineColumns = (line: PlacedOrder['lines'][number], position: number) => ({
  id: line.id,
  position,
  variant_id: line.variantId,
  product_id: line.productId,
  category_ids: line.categoryIds,
  sku: line.sku,
  title: line.title,
  quantity: line.quantity,
  unit_price: line.unitPrice.amount,
  tax_included: line.taxIncluded,
  subtotal: line.subtotal.amount,
  tax: { ...line.tax, amount: line.tax.amount.amount },
  total: line.total.amount,
});
