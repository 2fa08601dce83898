import { record, waitTurn } from '@beaver/kit';
import { insertAdjustment } from '../db/inventory-adjustments.ts';
import { lockLevels, openLevels } from '../db/inventory-levels.ts';
import { lapse, moveStock } from '../db/inventory-movements.ts';
import { requireVariants } from '../db/variants.ts';
import { changeOf } from '../domain/events.ts';
import { adjustmentDelta, isOversold } from '../domain/inventory.ts';
import type { Operation } from '../operation.ts';

/** Somebody counted. The shelf is right, even where more is promised than it holds. */
export const createInventoryAdjustment: Operation<'createInventoryAdjustment'> = (call, { entity }) =>
  call.claim('adj', async (id, keep) => {
    const { variantId, locationId, field = 'onHand', reason } = call.body;
    await entity.requireLocation(locationId, '/locationId');
    return keep(async (trx) => {
      const places = [{ variantId, locationId }];
      waitTurn(trx, `${variantId} ${locationId}`);
      await requireVariants(trx, [{ variantId, pointer: '/variantId' }]);
      await openLevels(trx, places);
      await lockLevels(trx, places);
      await lapse(trx, places, call);
      const [before] = await lockLevels(trx, places);
      if (!before) throw new Error('a locked level has gone');
      const delta = adjustmentDelta(before, call.body);
      const cause = { type: 'adjustment', actor: call.actor, adjustmentId: id, reason } as const;
      const [level = before] = await moveStock(trx, [{ variantId, locationId, [field]: delta }], cause);
      const adjustment = await insertAdjustment(trx, { id, variantId, locationId, field, delta, reason, level });
      const event = changeOf('inventory.adjusted', level, before);
      record(trx, { ...event, reason, data: { ...event.data, adjustmentId: id } });
      if (isOversold(before, level)) record(trx, { ...changeOf('inventory.oversold', level, before), reason });
      return { status: 201, headers: { location: `/v1/inventory-adjustments/${id}` }, body: adjustment };
    });
  });
