import { changeReturn, lockReturn, tellReturn } from '../change-return.ts';
import { findReturn } from '../db/returns.ts';
import { refused } from '../domain/exchange.ts';
import { inspect } from '../domain/returned-goods.ts';
import { movementsOf } from '../domain/stock-movements.ts';
import type { Operation } from '../operation.ts';
import { refundGoods } from '../refund-goods.ts';

/**
 * What came back is refunded by a refund of its own, decided here; its stock is moved by the process, which then gives other
 * goods for it where that is wanted.
 */
export const inspectReturn: Operation<'inspectReturn'> = async (call, { entity }) => {
  await call.read((trx) => findReturn(trx, call.path.returnId));
  await entity.requireLocation(call.body.locationId);
  return call.write(async (trx) => {
    const locked = await lockReturn(trx, call.path.returnId);
    const { lines, locationId, includeShipping = false, refund = true } = call.body;
    const inspected = inspect(locked.asked, lines, locationId);
    const { exchange } = inspected;
    const by = { actor: call.actor, includeShipping };
    const opened = refund && !exchange ? await refundGoods(trx, locked.order, inspected, by) : undefined;
    const decided = {
      ...inspected,
      exchange: exchange && !refund ? refused(exchange, 'nothing_to_refund') : exchange,
      orderRefundId: opened?.id ?? null,
      waitingFor: opened ? ('refund' as const) : null,
    };
    const facts = {
      movements: movementsOf(decided, locationId),
      refunded: opened !== undefined,
      ...(exchange && refund ? { exchange: { includeShipping } } : {}),
    };
    const deliveries = [tellReturn(decided, 'goodsInspected', facts)];
    const body = await changeReturn(trx, locked, decided, { type: 'return.inspected', deliveries });
    return { status: 200, body };
  });
};
