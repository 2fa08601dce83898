import { problems } from '../problems.ts';
import type { LineQuantity, Order, OrderLine } from './order.ts';
import type { OrderRefund } from './order-refund.ts';
import { canceledShareOf, shareOf, takeOpen } from './quantities.ts';

type RefundLine = OrderRefund['lines'][number];

/** Lines with their shares, and the shipping that goes with them; in minor units. */
export interface PricedLines {
  lines: RefundLine[];
  shippingAmount: number;
  amount: number;
}

const notRefundable = { refuse: problems.quantityNotRefundable, code: 'quantity_not_refundable' };

/**
 * What so many pieces of each line get back. Shares are cumulative over the refunds of the order: what the pieces cost
 * with all that were refunded before, less what those got. So parts sum to the cent, also after one of them was withdrawn.
 * @throws order_line_not_found, quantity_not_refundable
 */
export function priceLines(
  order: Order,
  refunds: readonly OrderRefund[],
  asked: LineQuantity[],
  includeShipping: boolean,
): PricedLines {
  const claiming = refunds.filter(claimsLines);
  const before = (id: string) => claimedOf(claiming, id);
  const open = new Map(order.lines.map((line) => [line.id, line.shipped - before(line.id).quantity]));
  const money = (amount: number) => ({ amount, currency: order.currency });
  const taken = takeOpen(order, open, asked, notRefundable);
  const lines = taken.map(({ orderLineId, quantity, line }) => {
    const claimed = before(orderLineId);
    const pieces = claimed.quantity + quantity;
    return {
      orderLineId,
      quantity,
      amount: money(Math.max(0, shareOf(line, pieces) - claimed.amount)),
      taxAmount: money(Math.max(0, taxShareOf(line, pieces) - claimed.tax)),
    };
  });
  const ofLines = sum(lines.map(({ amount }) => amount.amount));
  const shippingAmount = includeShipping ? shippingShare(order, claiming, lines) : 0;
  return { lines, shippingAmount, amount: ofLines + shippingAmount };
}

/** As many of these as may still be refunded by line: what was refunded before the goods came back is not refunded twice. */
export function refundableLines(
  order: Order,
  refunds: readonly OrderRefund[],
  lines: readonly LineQuantity[],
): LineQuantity[] {
  const claiming = refunds.filter(claimsLines);
  return lines.flatMap(({ orderLineId, quantity }) => {
    const shipped = order.lines.find(({ id }) => id === orderLineId)?.shipped ?? 0;
    const open = Math.min(quantity, shipped - claimedOf(claiming, orderLineId).quantity);
    return open > 0 ? [{ orderLineId, quantity: open }] : [];
  });
}

/** One that was refused for good and gave nothing back leaves its lines free. */
const claimsLines = ({ status, refundedAmount }: OrderRefund): boolean =>
  status !== 'rejected' && status !== 'canceled' && (status !== 'failed' || refundedAmount.amount > 0);

function claimedOf(refunds: readonly OrderRefund[], id: string): { quantity: number; amount: number; tax: number } {
  const lines = refunds.flatMap((refund) => refund.lines.filter(({ orderLineId }) => orderLineId === id));
  return {
    quantity: sum(lines.map(({ quantity }) => quantity)),
    amount: sum(lines.map(({ amount }) => amount.amount)),
    tax: sum(lines.map(({ taxAmount }) => taxAmount.amount)),
  };
}

const taxShareOf = ({ tax, quantity }: OrderLine, pieces: number): number =>
  shareOf({ total: tax.amount, quantity }, pieces);

/** As the refunded lines to all that were not canceled, by pieces where they cost nothing; the last takes the rest. */
function shippingShare(order: Order, claiming: readonly OrderRefund[], lines: readonly RefundLine[]): number {
  const cost = sum(order.lines.map((line) => line.total.amount - canceledShareOf(line)));
  const all = cost || sum(order.lines.map(({ quantity, canceled }) => quantity - canceled));
  const refunded = sum(
    [...claiming.flatMap((refund) => refund.lines), ...lines].map((line) =>
      cost ? line.amount.amount : line.quantity,
    ),
  );
  const given = sum(claiming.map(({ shippingAmount }) => shippingAmount.amount));
  const share = shareOf({ total: order.shippingTotal, quantity: all }, Math.min(refunded, all));
  return Math.max(0, share - given);
}

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);
