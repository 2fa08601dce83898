import { record } from '@beaver/kit';
import { lockLevels, openLevels } from '../db/inventory-levels.ts';
import { lapse, moveStock } from '../db/inventory-movements.ts';
import { insertTransfer } from '../db/inventory-transfers.ts';
import { requireVariants } from '../db/variants.ts';
import { requireTwoLocations, transferMoves } from '../domain/inventory.ts';
import type { Operation } from '../operation.ts';

/** Both sides in one transaction: stock is never at two locations, nor at none. */
export const createInventoryTransfer: Operation<'createInventoryTransfer'> = (call, { entity }) =>
  call.claim('trf', async (id, keep) => {
    const { fromLocationId, toLocationId, lines, reason } = call.body;
    requireTwoLocations(call.body);
    await entity.requireLocation(fromLocationId, '/fromLocationId');
    await entity.requireLocation(toLocationId, '/toLocationId');
    return keep(async (trx) => {
      await requireVariants(
        trx,
        lines.map(({ variantId }, index) => ({ variantId, pointer: `/lines/${index}/variantId` })),
      );
      const variantIds = [...new Set(lines.map(({ variantId }) => variantId))];
      const places = variantIds.flatMap((variantId) =>
        [fromLocationId, toLocationId].map((locationId) => ({ variantId, locationId })),
      );
      await openLevels(trx, places);
      await lockLevels(trx, places);
      await lapse(trx, places, call);
      const moves = transferMoves(call.body, await lockLevels(trx, places));
      await moveStock(trx, moves, { type: 'transfer', actor: call.actor, transferId: id, reason });
      const transfer = await insertTransfer(trx, { id, fromLocationId, toLocationId, lines, reason: reason ?? null });
      record(trx, {
        type: 'inventory.transferred',
        subject: { type: 'transfer', id, version: 1 },
        data: transfer,
        reason,
      });
      return { status: 201, headers: { location: `/v1/inventory-transfers/${id}` }, body: transfer };
    });
  });
