import { beginAcceptance } from '../domain/dispute-acts.ts';
import { actOnDispute } from '../gateways/act-on-dispute.ts';
import { answerDispute } from '../gateways/answer.ts';
import { scopeOf } from '../gateways/scope.ts';
import type { Operation } from '../operation.ts';

/** Sometimes the buyer is right, or the effort is worth more than the money. */
export const acceptDispute: Operation<'acceptDispute'> = (call, { gateways }) =>
  call.claim('act', async (actId, keep) => {
    const { disputeId } = call.path;
    const key = `${disputeId}/accept/${actId}`;
    const dispute = await actOnDispute(scopeOf(call, gateways), {
      disputeId,
      key,
      begin: (before, now) => beginAcceptance(before, key, now),
      send: (gateway, begun) => gateway.closeDispute(begun, key),
    });
    return answerDispute(dispute, keep);
  });
