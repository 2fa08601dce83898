import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';
import type { Order } from './order.ts';
import type { OrderRefund, RefundClaim } from './order-refund.ts';
import { priceLines } from './refund-lines.ts';
import { refundableOf } from './refundable.ts';

type NewOrderRefund = components['schemas']['NewOrderRefund'];

/**
 * What a request is about: lines with their shares, an amount, or all that is left.
 * @throws refund_scope_ambiguous, currency_mismatch, order_line_not_found, quantity_not_refundable
 */
export function scopeOf(
  order: Order,
  refunds: readonly OrderRefund[],
  { lines, includeShipping = false, amount }: NewOrderRefund,
): Pick<RefundClaim, 'amount' | 'lines' | 'shippingAmount'> {
  if (amount && (lines || includeShipping))
    throw problems.refundScopeAmbiguous(at('/amount', 'refund_scope_ambiguous'));
  if (amount && amount.currency !== order.currency)
    throw problems.currencyMismatch(at('/amount/currency', 'currency_mismatch', `is not ${order.currency}`));
  if (lines) return priceLines(order, refunds, lines, includeShipping);
  return { amount: amount?.amount ?? refundableOf(order, refunds), lines: [], shippingAmount: 0 };
}

const at = (pointer: string, code: string, detail = 'stands beside lines') => ({
  errors: [{ pointer, code, detail }],
});
