import type { TenantTrx } from '@beaver/kit';
import { type ReturnSignals, returnProcess } from '@beaver/workflows/contract';
import type { Happening } from './db/happening.ts';
import { lockOrder } from './db/orders.ts';
import { findReturn, returnsOf, saveReturn } from './db/returns.ts';
import type { Order } from './domain/order.ts';
import type { Return } from './domain/return.ts';
import { returnStatusOf } from './domain/return-progress.ts';
import { saveOrder } from './save-order.ts';

/** A return as it is once its order is locked. @throws return_not_found */
export async function lockReturn(trx: TenantTrx, id: string): Promise<{ order: Order; asked: Return }> {
  const order = await lockOrder(trx, (await findReturn(trx, id)).orderId);
  return { order, asked: await findReturn(trx, id) };
}

/** Writes what was decided about a return, and what the order shows of its returns. */
export async function changeReturn(
  trx: TenantTrx,
  { order, asked }: { order: Order; asked: Return },
  decided: Return,
  happening: Happening,
): Promise<Return> {
  const saved = await saveReturn(trx, asked, decided, happening);
  await showReturns(trx, order, happening.type);
  return saved;
}

/** `returnStatus` is computed from the returns, here alone. */
export async function showReturns(trx: TenantTrx, order: Order, type: string): Promise<void> {
  const returnStatus = returnStatusOf(await returnsOf(trx, order.id));
  await saveOrder(trx, order, { ...order, returnStatus }, { type: `order.${type.replace('.', '')}` });
}

/** A signal to the return's workflow, sent by the relay after the commit. */
export const tellReturn = <Name extends keyof ReturnSignals>(
  { tenantId, id }: Pick<Return, 'tenantId' | 'id'>,
  signal: Name,
  facts: ReturnSignals[Name],
) => ({
  reaction: 'signalReturn',
  key: returnProcess.workflowId(tenantId, id),
  payload: { signal, facts },
});
