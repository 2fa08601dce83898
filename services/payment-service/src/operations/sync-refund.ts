import { findRefundRow, type RefundRow } from '../db/refund-row.ts';
import { toRefund } from '../domain/refund.ts';
import { askGateway } from '../gateways/ask.ts';
import { type Scope, scopeOf } from '../gateways/scope.ts';
import { sendRefund } from '../gateways/send-refund.ts';
import type { Operation } from '../operation.ts';

/** The operator's way out of `reconciling`, of a lost webhook, and of a refund that found its gateway away. */
export const syncRefund: Operation<'syncRefund'> = (call, { gateways }) =>
  call.claim('req', async (_requestId, keep) => {
    const find = () => call.read((trx) => findRefundRow(trx, call.path.refundId));
    await goOn({ ...scopeOf(call, gateways), tellsOrder: true }, await find());
    const body = toRefund(await find());
    return body.status === 'reconciling' ? { status: 202, body } : keep(async () => ({ status: 200, body }));
  });

/** One that certainly never left is sent now, under its own name. */
function goOn(scope: Scope, { result, sentAt, ...refund }: RefundRow): Promise<unknown> {
  const { paymentId, transactionId, idempotencyKey, amount, currency, target } = refund;
  if (result !== 'pending' || sentAt !== null) return askGateway(scope, paymentId, 'refunds');
  return sendRefund(scope, {
    paymentId,
    name: { transactionId, idempotencyKey },
    amount: { amount, currency },
    target,
  });
}
