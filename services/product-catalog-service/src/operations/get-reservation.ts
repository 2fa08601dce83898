import { findReservation } from '../db/reservations.ts';
import type { Operation } from '../operation.ts';

/** As it is this moment, also when what writes expiries down is behind. */
export const getReservation: Operation<'getReservation'> = (call) =>
  call.read(async (trx) => ({ status: 200, body: await findReservation(trx, call.path.reservationId) }));
