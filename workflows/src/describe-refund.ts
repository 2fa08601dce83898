import type { WaitingFor } from './contract.ts';
import { describeWait, type Moment, stuckRemedies } from './describe-wait.ts';
import { escapedMoney, spacedCells } from './readable.ts';
import type { RefundProcess } from './refund-process.ts';
import { isUnsettled } from './refund-state.ts';

/** Markdown for somebody who has never seen the code: who is waited for, until when, what can be done, how far it is. */
export function describeRefund(process: RefundProcess, moment: Moment): string {
  const { orderId } = process.input;
  return [...headline(process, moment), shares(process), `Order: \`GET /v1/orders/${orderId}\``].join('\n\n');
}

function headline(process: RefundProcess, moment: Moment): string[] {
  if (moment.end) return [`The refund is **${moment.end}**.`];
  return describeWait(process.state, moment, {
    afterwards: (waitingFor) => afterwards(process, waitingFor),
    remedies: (waitingFor) => remedies(process, waitingFor),
  });
}

function afterwards({ state }: RefundProcess, waitingFor: WaitingFor): string {
  if (waitingFor === 'approval') return state.told.escalated ? 'it is rejected' : 'it is brought to attention';
  return waitingFor === 'operator' ? 'it tries again' : 'it asks again';
}

function remedies({ input, state }: RefundProcess, waitingFor: WaitingFor): string[] {
  const at = (act: string) => `\`POST /v1/order-refunds/${input.refundId}/${act}\``;
  if (waitingFor === 'approval') return [`Approve: ${at('approve')}`, `Reject: ${at('reject')}`];
  if (waitingFor === 'resume') return [`Resume: ${at('process/resume')}`];
  if (waitingFor === 'operator') return stuckRemedies(state, at);
  return Object.values(state.shares)
    .filter(isUnsettled)
    .map(({ refundId, byHand }) =>
      byHand
        ? `When it has been paid back: \`POST /v1/refunds/${refundId}/confirm\``
        : `Ask now: \`POST /v1/refunds/${refundId}/sync\``,
    );
}

const words = {
  pending: 'on its way',
  reconciling: 'outcome unknown',
  succeeded: 'given back',
  failed: 'refused',
} as const;

function shares({ input, state }: RefundProcess): string {
  const rows = input.shares.map(({ paymentId, amount }) => {
    const status = state.shares[paymentId]?.status;
    return `| ${paymentId} | ${escapedMoney(amount, input.currency)} | ${status ? words[status] : 'not sent'} |`;
  });
  return ['| Payment | Amount | So far |', '|:--|:--|:--|', ...rows].map(spacedCells).join('\n');
}
