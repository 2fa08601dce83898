import { changeReturn, lockReturn, tellReturn } from '../change-return.ts';
import { hasArrived } from '../domain/return-progress.ts';
import { receive } from '../domain/returned-goods.ts';
import type { Operation } from '../operation.ts';
import { problems } from '../problems.ts';

/** Parcels come one by one; what has arrived can no longer expire. */
export const receiveReturn: Operation<'receiveReturn'> = (call) =>
  call.write(async (trx) => {
    const locked = await lockReturn(trx, call.path.returnId);
    const { lines = [], final = false } = call.body;
    const decided = receive(locked.asked, lines, final);
    if (!hasArrived(decided)) throw problems.nothingArrived();
    const deliveries = [tellReturn(decided, 'goodsArrived', { all: decided.status === 'received' })];
    const happening = { type: 'return.received', facts: { arrived: lines }, deliveries };
    return { status: 200, body: await changeReturn(trx, locked, decided, happening) };
  });
