import { lockAlert } from '../db/alert-row.ts';
import { acknowledge, toAlert } from '../domain/alert.ts';
import type { Operation } from '../operation.ts';
import { writeAlert } from '../write-alert.ts';

/** The row decides at once, Temporal or not; its process hears of it by a signal. */
export const acknowledgeAlert: Operation<'acknowledgeAlert'> = (call) =>
  call.write(async (trx) => {
    const before = await lockAlert(trx, call.path.alertId);
    const wanted = acknowledge(before, { actor: call.actor, note: call.body?.note ?? null, now: new Date() });
    const after = await writeAlert(trx, before, wanted, { type: 'alert.acknowledged', signal: 'acknowledged' });
    return { status: 200, body: toAlert(after) };
  });
