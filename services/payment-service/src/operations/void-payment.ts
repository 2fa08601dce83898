import { beginVoid } from '../domain/acts.ts';
import { amountsOf, leftOf } from '../domain/amounts.ts';
import { voidByHand } from '../domain/manual-payment.ts';
import { actName } from '../gateways/act-name.ts';
import { answer } from '../gateways/answer.ts';
import { perform } from '../gateways/perform.ts';
import { scopeOf } from '../gateways/scope.ts';
import type { Operation } from '../operation.ts';
import { problems } from '../problems.ts';

/** An undo: when there is nothing left to let go, whatever the reason, it is content. */
export const voidPayment: Operation<'voidPayment'> = (call, { gateways }) =>
  call.claim('txn', async (transactionId, keep) => {
    const { paymentId } = call.path;
    const { amount } = call.body;
    const performed = await perform(scopeOf(call, gateways), {
      paymentId,
      kind: 'void',
      name: actName(call, paymentId, 'void', transactionId),
      begin: (record, name, { adapter }, means) =>
        adapter === 'manual'
          ? voidByHand(record, { ...name, amount }, means)
          : beginVoid(record, { ...name, amount }, means),
      send: (gateway, record, transaction) =>
        gateway.release(record.payment, transaction, amountsOf(record.transactions).captured > 0),
    });
    const { record, transaction } = performed;
    if (transaction?.result === 'failed' && leftOf(record) > 0) {
      throw problems.voidRefused({ extension: { declineCode: transaction.declineCode } });
    }
    return answer(performed, keep);
  });
