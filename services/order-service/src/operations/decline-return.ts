import { changeReturn, lockReturn, tellReturn } from '../change-return.ts';
import { declineReturn as decline } from '../domain/return.ts';
import type { Operation } from '../operation.ts';

/** What it held can be asked for again. */
export const declineReturn: Operation<'declineReturn'> = (call) =>
  call.write(async (trx) => {
    const locked = await lockReturn(trx, call.path.returnId);
    const { reason } = call.body;
    const decided = decline(locked.asked, { actor: call.actor, reason, now: new Date() });
    const deliveries = [tellReturn(decided, 'returnEnded', { status: 'declined' })];
    const body = await changeReturn(trx, locked, decided, { type: 'return.declined', reason, deliveries });
    return { status: 200, body };
  });
