import type { TenantTrx } from '@beaver/kit';
import { type Dispute, isActOpen, toDispute } from '../domain/dispute.ts';
import { isAtGateway, isAwaitingBuyer, isOpen } from '../domain/open-transaction.ts';
import { paymentOf } from '../domain/representation.ts';
import type { components } from '../generated/contract.ts';
import type { Performed } from './perform.ts';

type Payment = components['schemas']['Payment'];
type DisputeBody = components['schemas']['Dispute'];
type DisputeReply = { status: 200; body: DisputeBody } | { status: 202; body: DisputeBody };
type Reply = { status: 200; body: Payment } | { status: 202; body: Payment };

/** Whether the command has come to an end that will not change. */
export const isKnown = ({ record, transaction }: Performed): boolean =>
  record.payment.status !== 'reconciling' &&
  (!transaction || !isOpen(transaction) || isAwaitingBuyer(record, transaction) || isAtGateway(transaction));

/** The same of an act on a dispute. */
export async function answerDispute(
  dispute: Dispute,
  keep: (work: (trx: TenantTrx) => Promise<DisputeReply>) => Promise<DisputeReply>,
): Promise<DisputeReply> {
  const body = toDispute(dispute);
  return isActOpen(dispute.act) ? { status: 202, body } : keep(async () => ({ status: 200, body }));
}

/** What is known is the answer for ever; what is not is told, and not kept. */
export async function answer(
  performed: Performed,
  keep: (work: (trx: TenantTrx) => Promise<Reply>) => Promise<Reply>,
): Promise<Reply> {
  const body = paymentOf(performed.record);
  return isKnown(performed) ? keep(async () => ({ status: 200, body })) : { status: 202, body };
}
