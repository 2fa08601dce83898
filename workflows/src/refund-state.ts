import type { RefundInput, RefundSignals } from './contract.ts';
import type { ProcessState } from './process.ts';

/** What is known of one payment's refund. */
export interface ShareState {
  /** Null when payment-service refused to make one. */
  refundId: string | null;
  status: 'pending' | 'reconciling' | 'succeeded' | 'failed';
  /** Somebody pays it back, and says so. */
  byHand: boolean;
}

/** All that a run knows beyond its input; a run that continues as new hands it on. */
export interface RefundState extends ProcessState {
  decision: RefundSignals['refundDecided']['status'] | null;
  executing: boolean;
  /** By the payment's id; one that is not there was not sent. */
  shares: Record<string, ShareState>;
  /** Payments of whose refund there is news. */
  news: string[];
  /** Milliseconds until the gateways are asked again. */
  pause: number;
}

/** The row starts with the same wait, so that it need not be told. */
export const initialRefund = ({ approvalDeadline }: RefundInput): RefundState => ({
  decision: null,
  executing: false,
  shares: {},
  news: [],
  pause: 0,
  waitingFor: approvalDeadline === null ? 'refund' : 'approval',
  paused: null,
  stuck: null,
  told: {},
  heard: [],
});

export const isUnsettled = ({ status }: Pick<ShareState, 'status'>): boolean =>
  status === 'pending' || status === 'reconciling';
