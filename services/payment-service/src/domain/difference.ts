import type { components } from '../generated/contract.ts';
import type { FindingKind, RepairKind } from './finding-kinds.ts';
import type { Payment } from './payment.ts';

export type Side = components['schemas']['FindingSide'];

/** Two books that do not agree about one subject, at one moment. */
export interface Difference {
  kind: FindingKind;
  /** With its kind the name of the difference: found again, it is the same. */
  subject: string;
  /** What has to be compared to see it again. */
  about: string;
  paymentId: string | null;
  orderId: string | null;
  sides: [Side, Side];
  repair: RepairKind;
}

/** What changed in this time is compared; what changed later is under way. */
export interface Window {
  from: Date | null;
  to: Date;
}

/** Left to the next time. */
export const isUnderWay = ({ to }: Window, ...changed: (Date | string)[]): boolean =>
  changed.some((time) => new Date(time) >= to);

/** A difference about a payment. */
export const aboutPayment = ({ id, orderId }: Pick<Payment, 'id' | 'orderId'>) => ({
  about: id,
  paymentId: id,
  orderId,
});
