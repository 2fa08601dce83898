import { findRecord } from '../db/payment-row.ts';
import { actName } from '../gateways/act-name.ts';
import { answer } from '../gateways/answer.ts';
import { authorize, fetchMethod } from '../gateways/authorize.ts';
import { scopeOf } from '../gateways/scope.ts';
import type { Operation } from '../operation.ts';

/** One attempt. A decline is an answer, not an error: the process decides what it means. */
export const authorizePayment: Operation<'authorizePayment'> = (call, { orders, gateways }) =>
  call.claim('txn', async (transactionId, keep) => {
    const { paymentId } = call.path;
    const { method } = call.body;
    const { payment } = await call.read((trx) => findRecord(trx, paymentId));
    const fetched = await fetchMethod(orders, payment, method);
    const name = actName(call, paymentId, 'authorize', transactionId);
    return answer(await authorize(scopeOf(call, gateways), paymentId, { name, method, ...fetched }), keep);
  });
