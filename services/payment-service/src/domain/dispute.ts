import type { components } from '../generated/contract.ts';
import type { PaymentRecord } from './payment.ts';

type Schemas = components['schemas'];
export type DisputeStatus = Schemas['DisputeStatus'];
export type DisputeEvidence = Schemas['DisputeEvidence'];

/** Something done about a dispute at its gateway: written down before it is sent, like a transaction. */
export interface DisputeAct {
  readonly kind: 'evidence' | 'acceptance';
  /** Names the business act, here and at the gateway. */
  readonly key: string;
  readonly result: 'pending' | 'unknown' | 'succeeded' | 'failed';
  readonly sentAt: Date;
}

/** What the gateway last showed of a dispute. Its money is the payment's chargebacks and their reversals. */
export interface Dispute {
  readonly id: string;
  readonly tenantId: string;
  readonly storeId: string;
  readonly orderId: string;
  readonly paymentId: string;
  readonly gatewayId: string;
  readonly gatewayReference: string;
  readonly status: DisputeStatus;
  /** In the gateway's words. */
  readonly reason: string;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  readonly evidence: DisputeEvidence | null;
  readonly evidenceDueAt: Date | null;
  readonly evidenceSubmittedAt: Date | null;
  /** How often the gateway says that evidence was submitted. */
  readonly submissions: number;
  readonly act: DisputeAct | null;
  readonly waitingFor: Schemas['DisputeWaitingForNull'];
  readonly waitingUntil: Date | null;
  readonly attention: Schemas['DisputeAttention'];
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A payment and one of its disputes: what a gateway's word is written into. */
export interface Disputed {
  readonly record: PaymentRecord;
  /** Undefined until it was first seen. */
  readonly dispute: Dispute | undefined;
}

/** Every way from one status to the next; a gateway may show the end of several at once. */
export const arrows: Record<DisputeStatus, readonly DisputeStatus[]> = {
  inquiry: ['inquiryUnderReview', 'needsResponse', 'underReview', 'won', 'lost', 'closed'],
  inquiryUnderReview: ['needsResponse', 'underReview', 'won', 'lost', 'closed'],
  needsResponse: ['underReview', 'won', 'lost', 'closed'],
  underReview: ['won', 'lost', 'closed'],
  won: [],
  lost: [],
  closed: [],
};

/** Nothing comes after these. */
export const hasEnded = (status: DisputeStatus): boolean => arrows[status].length === 0;

/** The bank waits for the merchant. */
export const awaitsEvidence = (status: DisputeStatus): boolean => status === 'inquiry' || status === 'needsResponse';

/** Sent, and not known what became of it. */
export const isActOpen = (act: DisputeAct | null): act is DisputeAct =>
  act !== null && (act.result === 'pending' || act.result === 'unknown');

const time = (date: Date | null): string | null => date?.toISOString() ?? null;

/** The dispute as clients see it. */
export const toDispute = (dispute: Dispute): Schemas['Dispute'] => ({
  id: dispute.id,
  tenantId: dispute.tenantId,
  storeId: dispute.storeId,
  orderId: dispute.orderId,
  paymentId: dispute.paymentId,
  gatewayId: dispute.gatewayId,
  status: dispute.status,
  reason: dispute.reason,
  amount: { amount: dispute.amount, currency: dispute.currency },
  evidence: dispute.evidence,
  evidenceDueAt: time(dispute.evidenceDueAt),
  evidenceSubmittedAt: time(dispute.evidenceSubmittedAt),
  pendingAct: isActOpen(dispute.act) ? dispute.act.kind : null,
  gatewayReference: dispute.gatewayReference,
  waitingFor: dispute.waitingFor,
  waitingUntil: time(dispute.waitingUntil),
  attention: dispute.attention,
  version: dispute.version,
  createdAt: dispute.createdAt.toISOString(),
  updatedAt: dispute.updatedAt.toISOString(),
});
