import { findStore } from '../db/stores.ts';
import type { Operation } from '../operation.ts';

/** The store itself; what it sells under is in its settings and its checkout profile. */
export const getStore: Operation<'getStore'> = (call) =>
  call.read(async (trx) => ({ status: 200, body: await findStore(trx, call.path.storeId) }));
