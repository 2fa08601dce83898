import { changeReturn, lockReturn, tellReturn } from '../change-return.ts';
import { cancelReturn as cancel } from '../domain/return.ts';
import type { Operation } from '../operation.ts';

/** Buyer or staff, until something has arrived. */
export const cancelReturn: Operation<'cancelReturn'> = (call) =>
  call.write(async (trx) => {
    const locked = await lockReturn(trx, call.path.returnId);
    const decided = cancel(locked.asked);
    const deliveries = [tellReturn(decided, 'returnEnded', { status: 'canceled' })];
    const happening = { type: 'return.canceled', reason: call.body?.reason, deliveries };
    return { status: 200, body: await changeReturn(trx, locked, decided, happening) };
  });
