import { isDeepStrictEqual } from 'node:util';
import { type Dispute, type DisputeStatus, isActOpen, toDispute } from './dispute.ts';

const byStatus: Record<DisputeStatus, string> = {
  inquiry: 'dispute.inquired',
  inquiryUnderReview: 'dispute.evidenceSubmitted',
  needsResponse: 'dispute.chargedBack',
  underReview: 'dispute.evidenceSubmitted',
  won: 'dispute.won',
  lost: 'dispute.lost',
  closed: 'dispute.closed',
};
const sent = { evidence: 'dispute.evidenceSent', acceptance: 'dispute.acceptanceSent' } as const;

/** What happened, in one word. */
export function disputeEventType(before: Dispute | undefined, { status, act }: Dispute): string {
  if (!before) return 'dispute.opened';
  if (before.status !== status) return byStatus[status];
  if (isActOpen(act) && before.act?.key !== act.key) return sent[act.kind];
  if (isActOpen(before.act) && act?.result === 'unknown') return 'dispute.outcomeLost';
  if (isActOpen(before.act) && act?.result === 'failed') return 'dispute.actRefused';
  if (isActOpen(before.act) && act === null) return 'dispute.notSent';
  return 'dispute.updated';
}

/** Evidence names buyers: it stays out of the log, which is kept for ever. */
export function disputeEventData(dispute: Dispute): object {
  const { evidence: _, ...data } = toDispute(dispute);
  return data;
}

/** Field → [before, after], for what an operator looks for. */
export function disputeChanges(before: Dispute | undefined, after: Dispute): Record<string, [unknown, unknown]> {
  if (!before) return {};
  const [was, is] = [toDispute(before), toDispute(after)];
  const fields = ['status', 'amount', 'evidenceDueAt', 'evidenceSubmittedAt', 'pendingAct', 'attention'] as const;
  const differing = fields.filter((field) => !isDeepStrictEqual(was[field], is[field]));
  return Object.fromEntries(differing.map((field) => [field, [was[field], is[field]]]));
}
