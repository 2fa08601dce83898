import { newId } from '@beaver/kit';
import { findRecord } from '../db/payment-row.ts';
import { insertRefund, refundOfTransaction } from '../db/refund-row.ts';
import { toRefund } from '../domain/refund.ts';
import { actName } from '../gateways/act-name.ts';
import { isKnown } from '../gateways/answer.ts';
import { customerOf } from '../gateways/authorize.ts';
import { scopeOf } from '../gateways/scope.ts';
import { sendRefund } from '../gateways/send-refund.ts';
import type { Operation } from '../operation.ts';

/** Gives captured money back. A refusal by the gateway is an answer, not an error: whoever asked decides what it means. */
export const createRefund: Operation<'createRefund'> = (call, { gateways, orders }) =>
  call.claim('txn', async (newTransactionId, keep) => {
    const { paymentId, amount, target: wanted, orderRefundId = null, reason = null, metadata = {} } = call.body;
    const { payment } = await call.read((trx) => findRecord(trx, paymentId));
    const name = actName(call, paymentId, 'refund', newTransactionId);
    const performed = await sendRefund(scopeOf(call, gateways), {
      paymentId,
      name,
      amount,
      target: wanted,
      customerId: wanted === 'storeCredit' ? await customerOf(orders, payment) : undefined,
      alongside: (trx, transactionId, target) =>
        insertRefund(trx, { id: newId('rfd'), paymentId, orderRefundId, transactionId, target, reason, metadata }),
    });
    const own = performed.record.transactions.find(({ idempotencyKey }) => idempotencyKey === name.idempotencyKey);
    const body = toRefund(await call.read((trx) => refundOfTransaction(trx, own?.id ?? newTransactionId)));
    const reply = { status: 201, headers: { location: `/v1/refunds/${body.id}` }, body } as const;
    return isKnown(performed) ? keep(async () => reply) : reply;
  });
