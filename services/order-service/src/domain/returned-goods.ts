import { problems } from '../problems.ts';
import { after } from './duration.ts';
import type { Fulfillment } from './fulfillment.ts';
import type { LineQuantity, Order } from './order.ts';
import type { Return, ReturnLine } from './return.ts';

/** Returns that hold nothing. */
const WITHDRAWN = new Set<Return['status']>(['declined', 'canceled', 'expired']);

/** Order line → how many were delivered within the return window and are in no return. */
export function returnableOf(
  { lines, policy }: Order,
  fulfillments: readonly Fulfillment[],
  returns: readonly Return[],
  now: Date,
): ReadonlyMap<string, number> {
  const within = fulfillments.filter(
    ({ deliveredAt }) => deliveredAt !== null && after(policy.returnWindow, new Date(deliveredAt)) > now,
  );
  const delivered = countBy(within.flatMap((each) => each.lines));
  const held = countBy(returns.filter(({ status }) => !WITHDRAWN.has(status)).flatMap((each) => each.lines));
  return new Map(lines.map(({ id }) => [id, Math.max(0, (delivered.get(id) ?? 0) - (held.get(id) ?? 0))]));
}

function countBy(lines: readonly LineQuantity[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { orderLineId, quantity } of lines) counts.set(orderLineId, (counts.get(orderLineId) ?? 0) + quantity);
  return counts;
}

/**
 * Goods arrive, all at once or in parts; all of them, or `final`, and they can be inspected.
 * @throws return_not_approved, order_line_not_found, quantity_not_announced
 */
export function receive(asked: Return, arrived: readonly LineQuantity[], final: boolean): Return {
  if (asked.status !== 'approved') throw problems.returnNotApproved({ extension: { returnStatus: asked.status } });
  const counts = countBy(arrived);
  for (const [orderLineId, quantity] of counts) {
    const line = lineOf(asked, arrived, orderLineId);
    const available = line.quantity - line.receivedQuantity;
    if (quantity > available) {
      const pointer = `/lines/${arrived.findIndex((each) => each.orderLineId === orderLineId)}/quantity`;
      const detail = `${available} of ${line.quantity} are still to come`;
      const errors = [{ pointer, code: 'quantity_not_announced', detail }];
      throw problems.quantityNotAnnounced({ detail, errors, extension: { available } });
    }
  }
  const lines = asked.lines.map((line) => ({
    ...line,
    receivedQuantity: line.receivedQuantity + (counts.get(line.orderLineId) ?? 0),
  }));
  const isAll = final || lines.every(({ quantity, receivedQuantity }) => receivedQuantity === quantity);
  if (!isAll) return { ...asked, lines };
  return { ...asked, lines, status: 'received', waitingFor: 'inspection', waitingUntil: null };
}

function lineOf(asked: Return, given: readonly LineQuantity[], orderLineId: string): ReturnLine {
  const line = asked.lines.find((each) => each.orderLineId === orderLineId);
  if (line) return line;
  const pointer = `/lines/${given.findIndex((each) => each.orderLineId === orderLineId)}`;
  const errors = [{ pointer, code: 'order_line_not_found', detail: 'is no line of this return' }];
  throw problems.lineNotFound({ errors });
}

type Inspected = ReturnLine['dispositions'][number] & { orderLineId: string };

/**
 * What state they are in. Every received piece has one disposition.
 * @throws return_not_received, order_line_not_found, dispositions_incomplete
 */
export function inspect(asked: Return, found: readonly Inspected[], locationId: string): Return {
  if (asked.status !== 'received') throw problems.returnNotReceived({ extension: { returnStatus: asked.status } });
  for (const { orderLineId } of found) lineOf(asked, found, orderLineId);
  const lines = asked.lines.map((line) => ({ ...line, dispositions: dispositionsOf(line, found) }));
  return { ...asked, lines, locationId, status: 'inspected', waitingFor: null, waitingUntil: null };
}

function dispositionsOf({ orderLineId, receivedQuantity }: ReturnLine, found: readonly Inspected[]) {
  const own = new Map<Inspected['disposition'], number>();
  for (const { disposition, quantity } of found.filter((each) => each.orderLineId === orderLineId))
    own.set(disposition, (own.get(disposition) ?? 0) + quantity);
  const judged = [...own.values()].reduce((sum, quantity) => sum + quantity, 0);
  if (judged !== receivedQuantity) {
    const detail = `${judged} of ${receivedQuantity} received pieces of ${orderLineId} have a disposition`;
    throw problems.dispositionsIncomplete({ detail, extension: { received: receivedQuantity } });
  }
  return [...own].map(([disposition, quantity]) => ({ disposition, quantity }));
}

/** Pieces that came back, whatever their state: what is refunded. */
export const broughtBack = ({ lines }: Return): LineQuantity[] =>
  lines
    .map(({ orderLineId, dispositions }) => ({
      orderLineId,
      quantity: dispositions.reduce((sum, each) => sum + (each.disposition === 'missing' ? 0 : each.quantity), 0),
    }))
    .filter(({ quantity }) => quantity > 0);
