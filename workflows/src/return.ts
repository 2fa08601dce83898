import type { ReturnInput, ReturnSignals } from './contract.ts';
import { hear } from './hear.ts';
import { suffix } from './process.ts';
import { shortStep } from './proxies.ts';
import { type ReturnEnd, ReturnProcess } from './return-process.ts';
import { initialReturn, type ReturnState } from './return-state.ts';

/**
 * Follows goods that come back: approved, arrived, inspected, back on the shelf or written off, refunded or exchanged. The rows decide each;
 * the process keeps the deadline, moves the stock, and waits for the refund, which has a process of its own.
 * @param state only of a run that continues another
 * @returns how the return ended
 */
export async function orderReturn(input: ReturnInput, state: ReturnState = initialReturn(input)): Promise<ReturnEnd> {
  hear<ReturnSignals>(state, {
    returnApproved: ({ arrivalDeadline }) => {
      state.arrivalDeadline = arrivalDeadline;
    },
    returnEnded: ({ status }) => {
      state.ended = status;
    },
    goodsArrived: ({ all }) => {
      state.arrived = all ? 'all' : 'some';
    },
    goodsInspected: ({ movements, refunded, exchange = null }) => {
      state.exchange = exchange;
      state.arrived = 'all';
      state.movements = movements;
      if (refunded && state.refund === 'none') state.refund = 'underWay';
    },
    refundEnded: ({ succeeded }) => {
      state.refund = succeeded ? 'succeeded' : 'failed';
    },
  });
  const process = new ReturnProcess(input, state);
  const ended = await waitForGoods(process);
  if (ended) return process.end(ended);
  await moveStock(process);
  if (state.exchange) await giveInExchange(process, state.exchange);
  await waitForRefund(process);
  await process.tell('closed');
  return process.end('closed');
}

/** Until they have been inspected. @returns how it ended before that */
async function waitForGoods(process: ReturnProcess): Promise<ReturnEnd | undefined> {
  const { state } = process;
  while (state.movements === null) {
    if (state.ended) return state.ended;
    await process.unlessPaused();
    const { arrivalDeadline, arrived, paused } = state;
    const happened = () =>
      state.movements !== null ||
      state.ended !== null ||
      state.arrived !== arrived ||
      state.arrivalDeadline !== arrivalDeadline ||
      state.paused !== paused;
    if (arrived === 'all') await process.waitFor('inspection', happened);
    else if (arrivalDeadline === null) await process.waitFor('approval', happened);
    else if (arrived === 'some') await process.waitFor('arrival', happened);
    else if (!(await process.waitFor('arrival', happened, Date.parse(arrivalDeadline)))) {
      if (await process.tell('expired')) return 'expired';
      await process.waitFor('arrival', happened);
    }
  }
  return undefined;
}

/** In the order in which they were decided, each once. */
async function moveStock(process: ReturnProcess): Promise<void> {
  const { input, state } = process;
  const movements = state.movements ?? [];
  for (let next = movements[0]; next; next = movements[0]) {
    const { key, ...movement } = next;
    await process.unlessPaused();
    await process.insist(
      'move the stock',
      [],
      (nth) =>
        shortStep('adjustInventory', `${movement.delta > 0 ? 'Take in' : 'Write off'}: ${movement.reason}`, {
          tenantId: input.tenantId,
          ...movement,
          key: key + suffix(nth),
        }),
      { as: undefined },
    );
    movements.shift();
  }
}

/** After the stock has moved, so that what came back may be given again. What can't be given is refunded. */
async function giveInExchange(process: ReturnProcess, exchange: { includeShipping: boolean }): Promise<void> {
  const { input, state } = process;
  await process.unlessPaused();
  const { refunded } = await process.insist('place the exchange', [], (nth) =>
    shortStep('placeExchange', 'Place the order that is given in exchange', {
      tenantId: input.tenantId,
      returnId: input.returnId,
      ...exchange,
      key: `${input.returnId}/exchange${suffix(nth)}`,
    }),
  );
  state.exchange = null;
  if (refunded && state.refund === 'none') state.refund = 'underWay';
}

/** A refund that came to nothing needs another, which people ask for. */
async function waitForRefund(process: ReturnProcess): Promise<void> {
  const { state } = process;
  while (state.refund === 'underWay' || state.refund === 'failed') {
    const { refund } = state;
    if (refund === 'failed') await process.tell('refundFailed', { waitingFor: 'refund' });
    await process.unlessPaused();
    await process.waitFor('refund', () => state.refund !== refund || state.paused !== null);
  }
}
