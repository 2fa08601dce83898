import { page } from '@beaver/kit';
import { suppressions, toSuppression } from '../db/suppression-row.ts';
import type { Operation } from '../operation.ts';

/** Lifted ones stand apart: they stop no mail. */
export const listSuppressions: Operation<'listSuppressions'> = (call) =>
  call.read(async (trx) => ({
    status: 200,
    body: await page(call.query, {
      from: suppressions(trx, call.query),
      sort: { createdAt: 'created_at' },
      id: 'id',
      map: toSuppression,
    }),
  }));
