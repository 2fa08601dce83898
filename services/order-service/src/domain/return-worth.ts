import type { Order } from './order.ts';
import type { OrderRefund } from './order-refund.ts';
import { type PricedLines, priceLines, refundableLines } from './refund-lines.ts';
import { refundableOf } from './refundable.ts';
import type { Return } from './return.ts';
import { broughtBack } from './returned-goods.ts';

/** What the goods that came back are worth, as far as they were not refunded before and the money was taken. */
export function worthOf(
  order: Order,
  refunds: readonly OrderRefund[],
  inspected: Return,
  includeShipping: boolean,
): PricedLines {
  const lines = refundableLines(order, refunds, broughtBack(inspected));
  const priced = priceLines(order, refunds, lines, includeShipping && lines.length > 0);
  const amount = Math.min(priced.amount, refundableOf(order, refunds));
  return { ...priced, amount, shippingAmount: Math.min(priced.shippingAmount, amount) };
}
