import { findRefundRow } from '../db/refund-row.ts';
import { toRefund } from '../domain/refund.ts';
import { askGateway } from '../gateways/ask.ts';
import { scopeOf } from '../gateways/scope.ts';
import type { Operation } from '../operation.ts';

/** The operator's way out of `reconciling` and of a lost webhook. */
export const syncRefund: Operation<'syncRefund'> = (call, { gateways }) =>
  call.claim('req', async (_requestId, keep) => {
    const { refundId } = call.path;
    const { paymentId } = await call.read((trx) => findRefundRow(trx, refundId));
    await askGateway({ ...scopeOf(call, gateways), tellsOrder: true }, paymentId, 'refunds');
    const body = toRefund(await call.read((trx) => findRefundRow(trx, refundId)));
    return body.status === 'reconciling' ? { status: 202, body } : keep(async () => ({ status: 200, body }));
  });
