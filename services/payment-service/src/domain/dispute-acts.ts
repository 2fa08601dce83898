import { problems } from '../problems.ts';
import { awaitsEvidence, type Dispute, type DisputeAct, type DisputeEvidence } from './dispute.ts';

/** An answer that the bank can still be given. @throws dispute_not_open, dispute_past_due */
export function beginEvidence(dispute: Dispute, key: string, evidence: DisputeEvidence, now: Date): Dispute {
  const { status, evidenceDueAt: due } = dispute;
  if (!awaitsEvidence(status)) throw notOpen(dispute);
  if (due !== null && due <= now) throw problems.disputePastDue({ detail: `It was due at ${due.toISOString()}.` });
  return { ...dispute, evidence, act: begun('evidence', key, now) };
}

/** The money is given up. An inquiry has taken none: a refund settles it. @throws dispute_not_open */
export function beginAcceptance(dispute: Dispute, key: string, now: Date): Dispute {
  if (dispute.status !== 'needsResponse') throw notOpen(dispute);
  return { ...dispute, act: begun('acceptance', key, now) };
}

const begun = (kind: DisputeAct['kind'], key: string, sentAt: Date): DisputeAct => ({
  kind,
  key,
  result: 'pending',
  sentAt,
});

const notOpen = ({ status }: Dispute) =>
  problems.disputeNotOpen({ detail: `The dispute is ${status}.`, extension: { disputeStatus: status } });

/** How the act of this key ended; one that has ended stays as it is, whoever comes late. */
export function actEnded(dispute: Dispute, key: string, result: 'unknown' | 'failed'): Dispute {
  const { act } = dispute;
  if (act?.key !== key || (act.result !== 'pending' && act.result !== 'unknown')) return dispute;
  return { ...dispute, act: { ...act, result } };
}

/** The request certainly never reached the gateway: nothing was done. */
export const actNotSent = (dispute: Dispute, key: string): Dispute =>
  dispute.act?.key === key ? { ...dispute, act: null } : dispute;
