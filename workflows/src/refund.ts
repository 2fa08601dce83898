import type { RefundInput, RefundSignals } from './contract.ts';
import { hear } from './hear.ts';
import { type RefundEnd, RefundProcess } from './refund-process.ts';
import { initialRefund, type RefundState } from './refund-state.ts';
import { settleRefunds } from './settle-refunds.ts';

/**
 * Waits for the approval if one is needed, sends each payment's share back, and follows each until its gateway has said
 * what became of it. Nothing is undone: what has gone back is gone, and what was refused for good is free to be asked for
 * again.
 * @param state only of a run that continues another
 * @returns how the refund ended
 */
export async function refund(input: RefundInput, state: RefundState = initialRefund(input)): Promise<RefundEnd> {
  hear<RefundSignals>(state, {
    refundDecided: ({ status }) => {
      state.decision = status;
    },
    refundChanged: ({ paymentId }) => {
      state.news.push(paymentId);
    },
  });
  const process = new RefundProcess(input, state);
  const refused = await decide(process);
  if (refused) return process.end(refused);
  await settleRefunds(process);
  const isBack = input.shares.every(({ paymentId }) => state.shares[paymentId]?.status === 'succeeded');
  const end = isBack ? 'succeeded' : 'failed';
  await process.tell(end);
  return process.end(end);
}

/** @returns why nothing is sent, or undefined when everything may be */
async function decide(process: RefundProcess): Promise<'rejected' | 'canceled' | undefined> {
  const { state } = process;
  if (state.executing) return undefined;
  if (await isExpired(process)) return 'rejected';
  await process.unlessPaused();
  if (state.decision === 'rejected' || state.decision === 'canceled') return state.decision;
  if (!(await process.tell('executing', { waitingFor: 'refund' }))) return 'canceled';
  state.executing = true;
  return undefined;
}

/** Half-way somebody is called; at the deadline the row rejects it, unless a person was quicker. */
async function isExpired(process: RefundProcess): Promise<boolean> {
  const { input, state } = process;
  if (input.approvalDeadline === null) return false;
  const [requested, deadline] = [Date.parse(input.requestedAt), Date.parse(input.approvalDeadline)];
  const decided = () => state.decision !== null;
  if (!state.told.escalated && !(await process.waitFor('approval', decided, (requested + deadline) / 2)))
    await process.tell('escalated', { waitingFor: 'approval', waitingUntil: input.approvalDeadline });
  if (await process.waitFor('approval', decided, deadline)) return false;
  if (await process.tell('approvalExpired')) return true;
  await process.waitFor('approval', decided);
  return false;
}
