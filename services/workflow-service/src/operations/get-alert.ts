import { findAlert } from '../db/alert-row.ts';
import { toAlert } from '../domain/alert.ts';
import type { Operation } from '../operation.ts';

/** As its row has decided, whether or not its process has heard of it. */
export const getAlert: Operation<'getAlert'> = (call) =>
  call.read(async (trx) => ({ status: 200, body: toAlert(await findAlert(trx, call.path.alertId)) }));
