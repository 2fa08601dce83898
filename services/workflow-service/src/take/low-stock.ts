import { newId } from '@beaver/kit';
import type { Taker } from '../consume.ts';
import { lockUnresolved } from '../db/alert-row.ts';
import { resolve } from '../domain/alert.ts';
import { openAlert, writeAlert } from '../write-alert.ts';

/** What the catalog tells of a level that crosses. */
interface Crossed {
  id: string;
  variantId: string;
  productId: string;
  sku: string;
  title: string;
  locationId: string;
  storeIds: string[];
  available: number;
  lowStockThreshold: number;
}

/** A level that came to its threshold opens an alert; one that has risen above it resolves what is open of it. */
export const takeLowStock: Taker = async (trx, event) => {
  if (event.type !== 'inventory.low' && event.type !== 'inventory.restocked') return;
  const level = event.data as unknown as Crossed;
  if (event.type === 'inventory.low') {
    const { id: levelId, variantId, productId, sku, title, locationId, storeIds, available } = level;
    await openAlert(trx, {
      id: newId('alr'),
      eventId: event.id,
      levelId,
      levelVersion: event.subjectversion,
      variantId,
      productId,
      sku,
      title,
      locationId,
      storeIds,
      available,
      threshold: level.lowStockThreshold,
      crossedAt: new Date(event.time),
    });
    return;
  }
  for (const alert of await lockUnresolved(trx, level.id, event.subjectversion))
    await writeAlert(trx, alert, resolve(alert, new Date(event.time)), { type: 'alert.resolved', signal: 'restocked' });
};
