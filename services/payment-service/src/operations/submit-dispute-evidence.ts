import { beginEvidence } from '../domain/dispute-acts.ts';
import { actOnDispute } from '../gateways/act-on-dispute.ts';
import { answerDispute } from '../gateways/answer.ts';
import { scopeOf } from '../gateways/scope.ts';
import type { Operation } from '../operation.ts';

/** What is sent cannot be changed any more, so it is written down before it goes. */
export const submitDisputeEvidence: Operation<'submitDisputeEvidence'> = (call, { gateways }) =>
  call.claim('act', async (actId, keep) => {
    const { disputeId } = call.path;
    const key = `${disputeId}/evidence/${actId}`;
    const dispute = await actOnDispute(scopeOf(call, gateways), {
      disputeId,
      key,
      begin: (before, now) => beginEvidence(before, key, call.body, now),
      send: (gateway, begun) => gateway.submitEvidence(begun, key),
    });
    return answerDispute(dispute, keep);
  });
