import { problems } from '../problems.ts';
import type { Fulfillment } from './fulfillment.ts';
import type { Order } from './order.ts';

/** What the catalog says lies on the shelf for an order's reservation, at one moment. */
export interface VariantStock {
  variantId: string;
  /** Taken off the shelf for this order's earlier shipments. */
  consumed: number;
  onHand: number;
}

/**
 * What was promised may have been lost or miscounted; goods that aren't there can't leave. Shipments of this order that
 * the shelf has not heard of yet still lie in `onHand`, so they are taken off it here.
 * @throws insufficient_on_hand
 */
export function assertOnHand(order: Order, fulfillment: Fulfillment, stock: readonly VariantStock[]): void {
  const wanted = new Map<string, number>();
  for (const { variantId, quantity } of fulfillment.lines) {
    wanted.set(variantId, (wanted.get(variantId) ?? 0) + quantity);
  }
  const lines = [...wanted].flatMap(([variantId, requested]) => {
    const { onHand = 0, consumed = 0 } = stock.find((each) => each.variantId === variantId) ?? {};
    const left = onHand - (shippedOf(order, variantId) - consumed);
    return requested > left ? [{ variantId, requested, onHand: Math.max(left, 0) }] : [];
  });
  if (lines.length > 0) throw problems.insufficientOnHand({ extension: { lines } });
}

const shippedOf = ({ lines }: Order, variantId: string): number =>
  lines.reduce((sum, line) => sum + (line.variantId === variantId ? line.shipped : 0), 0);
