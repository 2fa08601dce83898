import { leftOf } from '../domain/amounts.ts';
import { actName } from '../gateways/act-name.ts';
import { answer } from '../gateways/answer.ts';
import { scopeOf } from '../gateways/scope.ts';
import { sendVoid } from '../gateways/send-void.ts';
import type { Operation } from '../operation.ts';
import { problems } from '../problems.ts';

/** An undo: when there is nothing left to let go, whatever the reason, it is content. */
export const voidPayment: Operation<'voidPayment'> = (call, { gateways }) =>
  call.claim('txn', async (transactionId, keep) => {
    const { paymentId } = call.path;
    const name = actName(call, paymentId, 'void', transactionId);
    const performed = await sendVoid(scopeOf(call, gateways), { paymentId, name, amount: call.body.amount });
    const { record, transaction } = performed;
    if (transaction?.result === 'failed' && leftOf(record) > 0) {
      throw problems.voidRefused({ extension: { declineCode: transaction.declineCode } });
    }
    return answer(performed, keep);
  });
