import { lockAlert } from '../db/alert-row.ts';
import { progressAlert as progressed, toAlert } from '../domain/alert.ts';
import type { Operation } from '../operation.ts';
import { tellPeople } from '../tell-people.ts';
import { writeAlert } from '../write-alert.ts';

/** Its process tells when time has passed in which nothing happened: then people are told. */
export const progressAlert: Operation<'progressAlert'> = (call) =>
  call.write(async (trx) => {
    const { step, reason } = call.body;
    const before = await lockAlert(trx, call.path.alertId);
    const wanted = progressed(before, call.body, new Date());
    const after = await writeAlert(trx, before, wanted, { type: `alert.${step}`, reason });
    if (step !== 'waiting') await tellPeople(trx, after, step === 'escalated');
    return { status: 200, body: toAlert(after) };
  });
