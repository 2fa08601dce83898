import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';
import { awaitsEvidence, type Dispute, hasEnded } from './dispute.ts';

export type DisputeProgress = components['schemas']['DisputeProgress'];

/**
 * What a step of the workflow makes of a dispute. `waiting` is news, which changes nothing of one that has ended; the
 * others call for attention, and there must be something left to attend to.
 * @throws dispute_step_not_allowed
 */
export function progressDispute(dispute: Dispute, told: DisputeProgress): Dispute {
  const { step, waitingFor = null, waitingUntil, stuck } = told;
  const { status, attention } = dispute;
  const called = attention === 'stuck' ? null : attention;
  const waiting: Dispute = {
    ...dispute,
    waitingFor,
    waitingUntil: waitingUntil === undefined ? null : new Date(waitingUntil),
    attention: stuck ? 'stuck' : called,
  };
  if (step === 'waiting') return hasEnded(status) ? dispute : waiting;
  const allowed = step === 'verdictOverdue' ? !hasEnded(status) : awaitsEvidence(status);
  if (!allowed) {
    throw problems.disputeStepNotAllowed({
      detail: `${step} is not allowed from ${status}.`,
      extension: { disputeStatus: status },
    });
  }
  return { ...waiting, attention: step };
}
