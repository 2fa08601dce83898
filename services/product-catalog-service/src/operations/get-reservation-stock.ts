import { findReservationStock } from '../db/reservation-stock.ts';
import type { Operation } from '../operation.ts';

/** Promised is not yet there: whoever ships asks before the goods are said to have left. */
export const getReservationStock: Operation<'getReservationStock'> = (call) =>
  call.read(async (trx) => ({ status: 200, body: await findReservationStock(trx, call.path.reservationId) }));
