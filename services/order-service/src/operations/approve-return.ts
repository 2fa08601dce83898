import { changeReturn, lockReturn, tellReturn } from '../change-return.ts';
import { approveReturn as approve } from '../domain/return.ts';
import type { Operation } from '../operation.ts';

/** The row decides, Temporal or not; the process hears of it and keeps the deadline. */
export const approveReturn: Operation<'approveReturn'> = (call) =>
  call.write(async (trx) => {
    const locked = await lockReturn(trx, call.path.returnId);
    const reason = call.body?.reason;
    const decided = approve(locked.asked, locked.order, { actor: call.actor, reason, now: new Date() });
    const deliveries = [tellReturn(decided, 'returnApproved', { arrivalDeadline: decided.arrivalDeadline ?? '' })];
    const body = await changeReturn(trx, locked, decided, { type: 'return.approved', reason, deliveries });
    return { status: 200, body };
  });
