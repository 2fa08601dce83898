import type { LowStockWaitingFor } from './contract.ts';
import { describeWait, type Moment } from './describe-wait.ts';
import type { LowStockProcess } from './low-stock-process.ts';
import { spacedCells } from './readable.ts';

/** Markdown for somebody who has never seen the code: who is waited for, until when, what can be done, what it is about. */
export const describeLowStock = (process: LowStockProcess, moment: Moment): string =>
  [...headline(process, moment), table(process)].join('\n\n');

function headline({ input, state }: LowStockProcess, moment: Moment): string[] {
  if (moment.end)
    return [`The stock has **${moment.end === 'recovered' ? 'recovered by itself' : 'been filled up'}**.`];
  return describeWait(state, moment, {
    afterwards: (waitingFor) => afterwards[waitingFor],
    remedies: (waitingFor) => remedies(input, waitingFor),
    also: state.escalated && !state.acknowledged ? ['**Nobody has looked after it in time.**'] : [],
  });
}

const afterwards: Readonly<Record<LowStockWaitingFor, string>> = {
  recovery: 'people are told',
  acknowledgement: 'it is called louder',
  restock: 'it ends',
  resume: 'it goes on',
  operator: 'it tries again',
};

function remedies(
  { alertId, variantId, locationId }: LowStockProcess['input'],
  waitingFor: LowStockWaitingFor,
): string[] {
  const acknowledge = `Look after it: \`POST /v1/alerts/${alertId}/acknowledge\``;
  const restock = `Goods have come: \`POST /v1/inventory-adjustments\` for \`${variantId}\` at \`${locationId}\``;
  if (waitingFor === 'resume') return ['Resume: the Update `resume`, with who and why'];
  if (waitingFor === 'operator') return ['Try it now: the Update `retryStep`'];
  return waitingFor === 'restock' ? [restock] : [acknowledge, restock];
}

function table({ input }: LowStockProcess): string {
  const rows: [string, string | number][] = [
    ['SKU', input.sku],
    ['Available when it became low', input.available],
    ['Threshold', input.threshold],
    ['Level', `\`GET /v1/inventory-levels/${input.levelId}\``],
    ['Alert', `\`GET /v1/alerts/${input.alertId}\``],
  ];
  return ['| Low stock | |', '|:--|:--|', ...rows.map(([what, is]) => `| ${what} | ${is} |`)]
    .map(spacedCells)
    .join('\n');
}
