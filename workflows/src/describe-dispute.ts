import type { DisputeStatus, DisputeWaitingFor } from './contract.ts';
import { describeWait, type Moment } from './describe-wait.ts';
import type { DisputeProcess } from './dispute-process.ts';
import { escapedMoney, spacedCells, time } from './readable.ts';

/** Markdown for somebody who has never seen the code: who is waited for, until when, what can be done, what it is about. */
export function describeDispute(process: DisputeProcess, moment: Moment): string {
  const { orderId } = process.input;
  return [...headline(process, moment), table(process), `Order: \`GET /v1/orders/${orderId}\``].join('\n\n');
}

function headline(process: DisputeProcess, moment: Moment): string[] {
  if (moment.end) return [`The dispute is **${moment.end}**.`];
  return describeWait(process.state, moment, {
    afterwards: (waitingFor) => afterwards(process, waitingFor),
    remedies: (waitingFor) => remedies(process, waitingFor),
    also: process.state.called.includes('overdue') ? ['**The time for evidence is over.**'] : [],
  });
}

function afterwards({ state }: DisputeProcess, waitingFor: DisputeWaitingFor): string {
  if (waitingFor === 'operator') return 'it tries again';
  if (waitingFor === 'verdict') return 'the gateway is asked';
  return state.called.length === 0 ? 'somebody is reminded' : 'somebody is reminded again, or its time is over';
}

function remedies({ input, state }: DisputeProcess, waitingFor: DisputeWaitingFor): string[] {
  const at = (act: string) => `\`POST /v1/disputes/${input.disputeId}/${act}\``;
  if (waitingFor === 'resume') return ['Resume: the Update `resume`, with who and why'];
  if (waitingFor === 'operator') return [`Ask the gateway: ${at('sync')}`, 'Try it now: the Update `retryStep`'];
  if (waitingFor === 'verdict') return [`Ask the gateway: ${at('sync')}`];
  const refund = `Settle it by a refund: \`POST /v1/orders/${input.orderId}/refunds\``;
  return [`Answer: ${at('evidence')}`, state.facts.status === 'inquiry' ? refund : `Give it up: ${at('accept')}`];
}

const words: Readonly<Record<DisputeStatus, string>> = {
  inquiry: 'the bank asks; no money has moved',
  inquiryUnderReview: 'the bank looks at the evidence; no money has moved',
  needsResponse: 'charged back',
  underReview: 'charged back; the bank looks at the evidence',
  won: 'the money is back',
  lost: 'the money is gone',
  closed: 'the bank asks no more',
};

function table({ input, state }: DisputeProcess): string {
  const { status, evidenceDueAt } = state.facts;
  const rows: [string, string][] = [
    ['Amount', escapedMoney(input.amount, input.currency)],
    ['Reason', input.reason.replaceAll('_', ' ')],
    ['So far', words[status]],
    ['Evidence due', evidenceDueAt === null ? 'no answer is taken' : time(new Date(evidenceDueAt))],
    ['Payment', `\`GET /v1/payments/${input.paymentId}\``],
  ];
  return ['| Dispute | |', '|:--|:--|', ...rows.map(([what, is]) => `| ${what} | ${is} |`)].map(spacedCells).join('\n');
}
