import { findDispute } from '../db/dispute-row.ts';
import { answerDispute } from '../gateways/answer.ts';
import { askDisputes } from '../gateways/ask-disputes.ts';
import { scopeOf } from '../gateways/scope.ts';
import type { Operation } from '../operation.ts';

/** The way out of a lost answer and of a lost webhook; its process asks so when the time for evidence is over. */
export const syncDispute: Operation<'syncDispute'> = (call, { gateways }) =>
  call.claim('req', async (_requestId, keep) => {
    const find = () => call.read((trx) => findDispute(trx, call.path.disputeId));
    await askDisputes(scopeOf(call, gateways), (await find()).paymentId);
    return answerDispute(await find(), keep);
  });
