import type { TenantTrx } from '@beaver/kit';
import { type QueryBuilder, raw } from 'objection';
import type { OrderFacts } from '../domain/order.ts';
import { OrderRow } from './order-row.ts';

/** An order's row with what `orderFacts` selects besides. */
export class OrderFactsRow extends OrderRow {
  declare refundUnderWay: boolean;
}

const lines = `(select json_agg(json_build_object('variantId', l.variant_id, 'quantity', l.quantity, 'shipped', l.shipped,
    'canceled', l.canceled) order by l.position)
  from order_lines l where l.tenant_id = orders.tenant_id and l.order_id = orders.id) as lines`;

const refundUnderWay = `exists (select from order_refunds r
  where r.tenant_id = orders.tenant_id and r.order_id = orders.id
    and r.status in ('requested', 'awaitingApproval', 'approved', 'executing')) as refund_under_way`;

/** Without anything of the buyer. */
export const orderFacts = (trx: TenantTrx): QueryBuilder<OrderFactsRow> =>
  OrderFactsRow.query(trx).select(
    'id',
    'store_id',
    'status',
    'held_from',
    'waiting_for',
    'currency',
    'total',
    'canceled_total',
    'reservation_id',
    'payments',
    'updated_at',
    raw(lines),
    raw(refundUnderWay),
  );

export const toOrderFacts = ({ total, canceledTotal, payments, updatedAt, ...row }: OrderFactsRow): OrderFacts => ({
  ...(row as Omit<OrderFacts, 'due' | 'payments' | 'updatedAt'>),
  due: total - canceledTotal,
  payments: payments.map(
    ({ nextAction: _nextAction, declineCode: _declineCode, declineKind: _declineKind, ...amounts }) => amounts,
  ),
  updatedAt: updatedAt.toISOString(),
});
