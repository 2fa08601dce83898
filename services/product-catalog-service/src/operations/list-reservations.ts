import { page } from '@beaver/kit';
import { reservationsWithLines, toReservation } from '../db/reservations.ts';
import type { Operation } from '../operation.ts';

const sort = { createdAt: 'reservations.created_at', updatedAt: 'reservations.updated_at' };
const filters = { orderId: 'reservations.order_id', storeId: 'reservations.store_id' };

/** An order has one at most; by `orderId` it is found without its id. */
export const listReservations: Operation<'listReservations'> = (call) =>
  call.read(async (trx) => {
    const from = reservationsWithLines(trx);
    if (call.query.orderIds) from.whereIn('reservations.order_id', call.query.orderIds.split(','));
    return {
      status: 200,
      body: await page(call.query, { from, sort, filters, id: 'reservations.id', map: toReservation }),
    };
  });
