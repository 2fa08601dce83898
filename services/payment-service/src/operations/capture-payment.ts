import { beginCapture, captureRefused } from '../domain/acts.ts';
import { leftOf } from '../domain/amounts.ts';
import { captureByCredit } from '../domain/credit-payment.ts';
import { captureByHand } from '../domain/manual-payment.ts';
import { actName } from '../gateways/act-name.ts';
import { answer } from '../gateways/answer.ts';
import { perform } from '../gateways/perform.ts';
import { scopeOf } from '../gateways/scope.ts';
import type { Operation } from '../operation.ts';

/** Takes authorized money. What the gateway refuses for good is refused here, too, and the payment shows why. */
export const capturePayment: Operation<'capturePayment'> = (call, { gateways }) =>
  call.claim('txn', async (transactionId, keep) => {
    const { paymentId } = call.path;
    const { amount, final = false } = call.body;
    const performed = await perform(scopeOf(call, gateways), {
      paymentId,
      kind: 'capture',
      name: actName(call, paymentId, 'capture', transactionId),
      begin: (record, name, { adapter }, means) => {
        const act = { ...name, amount, final };
        if (adapter === 'manual') return captureByHand(record, amount);
        return adapter === 'stripe' ? beginCapture(record, act, means) : captureByCredit(record, act, means);
      },
      send: (gateway, record, transaction) =>
        gateway.capture(record.payment, transaction, final || transaction.amount === leftOf(record)),
    });
    const { transaction } = performed;
    if (transaction?.result === 'failed') throw captureRefused(transaction.declineCode ?? 'capture_refused');
    return answer(performed, keep);
  });
