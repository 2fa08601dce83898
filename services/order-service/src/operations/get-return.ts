import { findReturn } from '../db/returns.ts';
import type { Operation } from '../operation.ts';

/** By its id alone: it is what stands on the parcel. */
export const getReturn: Operation<'getReturn'> = (call) =>
  call.read(async (trx) => ({ status: 200, body: await findReturn(trx, call.path.returnId) }));
