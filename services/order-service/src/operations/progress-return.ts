import { changeReturn, lockReturn } from '../change-return.ts';
import { progressReturn as progress } from '../domain/return-progress.ts';
import type { Operation } from '../operation.ts';

/** The workflow's only way to change a return; the row has the last word. */
export const progressReturn: Operation<'progressReturn'> = (call) =>
  call.write(async (trx) => {
    const locked = await lockReturn(trx, call.path.returnId);
    const { step, reason } = call.body;
    const happening = { type: `return.${step}`, reason };
    return { status: 200, body: await changeReturn(trx, locked, progress(locked.asked, call.body), happening) };
  });
