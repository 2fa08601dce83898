import type { RefundAnswer } from '@beaver/activities';
import type { RefundInput } from './contract.ts';
import { Refused, suffix } from './process.ts';
import { moneyStep } from './proxies.ts';
import { money } from './readable.ts';
import type { RefundProcess } from './refund-process.ts';
import { isUnsettled } from './refund-state.ts';

type Share = RefundInput['shares'][number];

const FIRST_PAUSE_MS = 5000;
const LONGEST_PAUSE_MS = 3_600_000;

/** Sends every share, then asks until the gateways have said what became of each. Some take days over it. */
export async function settleRefunds(process: RefundProcess): Promise<void> {
  const { input, state } = process;
  for (const share of input.shares) if (!state.shares[share.paymentId]) await send(process, share);
  for (let open = unsettled(process); open.length > 0; open = unsettled(process)) {
    await waitForNews(process);
    await process.unlessPaused();
    state.news = [];
    for (const share of open) await ask(process, share);
  }
}

const unsettled = ({ input, state }: RefundProcess): Share[] =>
  input.shares.filter(({ paymentId }) => {
    const share = state.shares[paymentId];
    return share !== undefined && isUnsettled(share);
  });

/** The gateway's word comes by webhook and signal; it is also asked, less and less often. */
async function waitForNews(process: RefundProcess): Promise<void> {
  const { state } = process;
  state.pause = Math.min(state.pause === 0 ? FIRST_PAUSE_MS : state.pause * 2, LONGEST_PAUSE_MS);
  const unknown = Object.values(state.shares).some(({ status }) => status === 'reconciling');
  const happened = () => state.news.length > 0 || state.paused !== null;
  await process.waitFor(unknown ? 'reconciliation' : 'refund', happened, Date.now() + state.pause);
}

/** What is left of the payment may be less than when it was decided: the dashboard can give back, too. */
async function send(process: RefundProcess, share: Share): Promise<void> {
  const { tenantId, refundId, currency, target } = process.input;
  await process.unlessPaused();
  try {
    const answer = await process.insist(
      'refund the payment',
      ['refund_exceeds_captured'],
      (nth) =>
        moneyStep('createRefund', `Give ${money(share.amount, currency)} back`, {
          tenantId,
          ...share,
          currency,
          target,
          orderRefundId: refundId,
          key: `${refundId}/refund/${share.paymentId}${suffix(nth)}`,
        }),
      { as: null, movesMoney: true },
    );
    if (answer) return await keep(process, share, answer);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
  process.state.shares[share.paymentId] = { refundId: null, status: 'failed', byHand: false };
}

async function ask(process: RefundProcess, share: Share): Promise<void> {
  const known = process.state.shares[share.paymentId];
  if (!known?.refundId) return;
  const { refundId } = known;
  const nth = (process.state.told[`ask/${share.paymentId}`] ?? 0) + 1;
  process.state.told[`ask/${share.paymentId}`] = nth;
  const answer = await process.insist('ask what became of the refund', [], (attempt) =>
    moneyStep('syncRefund', 'Ask what became of it', {
      tenantId: process.input.tenantId,
      paymentId: share.paymentId,
      refundId,
      key: `${refundId}/sync/${nth}${suffix(attempt)}`,
    }),
  );
  if (answer.refund.status !== known.status) await keep(process, share, answer);
}

async function keep(process: RefundProcess, { paymentId }: Share, { refund, payment }: RefundAnswer): Promise<void> {
  const { id: refundId, target, status, declineCode } = refund;
  process.state.shares[paymentId] = { refundId, status, byHand: target === 'manual' };
  const waiting = isUnsettled(refund) ? ({ waitingFor: 'refund' } as const) : {};
  const share = { paymentId, refundId, status, ...(declineCode ? { declineCode } : {}) };
  await process.tell('refunded', { share, payment, ...waiting });
}
