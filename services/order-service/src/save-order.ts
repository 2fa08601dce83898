import { record, type TenantTrx } from '@beaver/kit';
import type { Happening } from './db/happening.ts';
import { updateLines, updateOrder } from './db/orders.ts';
import { changesOf, withDerived, withoutPersonalData } from './domain/derived.ts';
import type { Order } from './domain/order.ts';

/**
 * Writes what a decision changed, with its event. Nothing changed, nothing to remember and nobody to tell means nothing
 * written, and no event.
 */
export async function saveOrder(trx: TenantTrx, before: Order, decided: Order, happening: Happening): Promise<Order> {
  const after = withDerived(decided);
  const changed = changesOf(before, after);
  const linesChanged = after.lines !== before.lines;
  const eventful = happening.deliveries !== undefined || happening.facts !== undefined;
  if (Object.keys(changed).length === 0 && !linesChanged && !eventful) return before;
  const saved = { ...after, version: before.version + 1, updatedAt: new Date().toISOString() };
  await updateOrder(trx, saved);
  if (linesChanged) await updateLines(trx, saved);
  recordOrder(trx, saved, { ...happening, changed });
  return saved;
}

/** In the transaction of the effect, as every event. */
export function recordOrder(
  trx: TenantTrx,
  order: Order,
  { type, reason, facts, deliveries, changed = {} }: Happening & { changed?: Record<string, [unknown, unknown]> },
): void {
  record(trx, {
    type,
    subject: { type: 'order', id: order.id, version: order.version },
    data: { ...withoutPersonalData(order), ...facts },
    changed,
    ...(reason === undefined ? {} : { reason }),
    ...(deliveries === undefined ? {} : { deliveries }),
  });
}
