import { record } from '@beaver/kit';
import { liftRow, lockSuppression } from '../db/suppression-row.ts';
import { subjectOf } from '../mail/settle.ts';
import type { Operation } from '../operation.ts';

/** The merchant knows that the mailbox is there again. */
export const liftSuppression: Operation<'liftSuppression'> = (call) =>
  call.write(async (trx) => {
    const before = await lockSuppression(trx, call.path.suppressionId);
    if (before.liftedAt !== null) return { status: 200, body: before };
    const body = await liftRow(trx, before);
    record(trx, { type: 'suppression.lifted', subject: subjectOf('suppression', body), data: body });
    return { status: 200, body };
  });
