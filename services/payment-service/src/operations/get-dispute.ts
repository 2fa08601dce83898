import { findDispute } from '../db/dispute-row.ts';
import { toDispute } from '../domain/dispute.ts';
import type { Operation } from '../operation.ts';

/** As the gateway last showed it. */
export const getDispute: Operation<'getDispute'> = (call) =>
  call.read(async (trx) => ({ status: 200, body: toDispute(await findDispute(trx, call.path.disputeId)) }));
