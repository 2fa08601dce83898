import type { BegunDunningRun } from '@beaver/activities';
import type { WaitingFor } from './contract.ts';
import { describeWait, type Moment, stuckRemedies } from './describe-wait.ts';
import { escapedMoney, spacedCells, time } from './readable.ts';
import type { RetryProcess } from './retry-process.ts';
import { dueStep } from './retry-state.ts';

type Step = BegunDunningRun['steps'][number];

const whatItDoes: Record<Step['action'], string> = {
  retry: 'tries the card',
  notify: 'writes to the buyer',
  retryAndNotify: 'tries the card, then writes to the buyer',
};

/** Markdown for somebody who has never seen the code: what comes next and when, what can be done, how far it is. */
export function describeRetry(process: RetryProcess, moment: Moment): string {
  const { orderId, method, amount, currency } = process.input;
  const what = `${escapedMoney(amount, currency)} with payment method ${method} of \`GET /v1/orders/${orderId}\``;
  return [...headline(process, moment), ...steps(process, moment), `Tries ${what}`].join('\n\n');
}

function headline(process: RetryProcess, moment: Moment): string[] {
  const { state } = process;
  const why = state.declineCode ? [`Last declined with **${state.declineCode}**.`] : [];
  if (moment.end) return [`The retry is **${moment.end}**.`, ...why];
  return describeWait(state, moment, {
    afterwards: (waitingFor) => afterwards(process, waitingFor),
    remedies: (waitingFor) => remedies(process, waitingFor),
    also: [...why, ...(state.held ? ['**The order is on hold:** nothing is tried.'] : [])],
  });
}

function afterwards({ state }: RetryProcess, waitingFor: WaitingFor): string {
  if (waitingFor === 'reconciliation') return 'it asks again';
  if (waitingFor === 'authentication') return 'it goes on';
  if (waitingFor === 'retry') return nextOf(state.steps, dueStep(state, 0));
  return waitingFor === 'operator' ? 'it tries again' : 'the plan has ended';
}

const nextOf = (all: Step[], next: Step | undefined): string =>
  next ? `step ${next.number} of ${all.length} ${whatItDoes[next.action]}` : 'it looks again';

function remedies({ input, state }: RetryProcess, waitingFor: WaitingFor): string[] {
  const at = (act: string) => `\`POST /v1/dunning-runs/${state.run?.id}/${act}\``;
  const another = `Another payment method: \`POST /v1/orders/${input.orderId}/payment-method\``;
  if (waitingFor === 'operator') return stuckRemedies(state, at);
  if (waitingFor === 'reconciliation') return [`Ask now: \`POST /v1/payments/${input.paymentId}/sync\``];
  if (waitingFor === 'release') return [`Release: \`POST /v1/orders/${input.orderId}/release\``];
  if (waitingFor === 'resume') return [`Resume: ${at('resume')}`, `Stop: ${at('stop')}`];
  return [another, `Pause: ${at('pause')}`, `Stop: ${at('stop')}`];
}

/** Steps before the next were taken, or skipped during a pause. */
function steps({ state }: RetryProcess, { end }: Moment): string[] {
  if (state.steps.length === 0) return [];
  const next = state.run?.nextStep ?? Number.POSITIVE_INFINITY;
  const mark = ({ number }: Step): string => {
    if (number < next) return state.run?.nextStep === null && end !== 'exhausted' && end !== undefined ? '·' : '✓';
    return number === next && end === undefined ? '▸' : '·';
  };
  const rows = state.steps.map(
    (step) => `| ${mark(step)} ${step.number} | ${time(new Date(step.dueAt))} | ${whatItDoes[step.action]} |`,
  );
  return [['| Step | Due | What it does |', '|:--|:--|:--|', ...rows].map(spacedCells).join('\n')];
}
