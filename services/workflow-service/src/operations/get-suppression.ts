import { findSuppression } from '../db/suppression-row.ts';
import type { Operation } from '../operation.ts';

/** Lifted ones too: notifications failed because of them. */
export const getSuppression: Operation<'getSuppression'> = (call) =>
  call.read(async (trx) => ({ status: 200, body: await findSuppression(trx, call.path.suppressionId) }));
