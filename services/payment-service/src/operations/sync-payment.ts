import { findRecord } from '../db/payment-row.ts';
import { amountsOf } from '../domain/amounts.ts';
import { refuseContradiction } from '../domain/payment-status.ts';
import { answer } from '../gateways/answer.ts';
import { askGateway } from '../gateways/ask.ts';
import { askDisputes } from '../gateways/ask-disputes.ts';
import { scopeOf } from '../gateways/scope.ts';
import type { Operation } from '../operation.ts';

/** The operator's way out of `reconciling` and of a lost webhook; a dispute that no webhook told is found as well. */
export const syncPayment: Operation<'syncPayment'> = (call, { gateways }) =>
  call.claim('req', async (_requestId, keep) => {
    const { paymentId } = call.path;
    const scope = { ...scopeOf(call, gateways), tellsOrder: true };
    const asked = await askGateway(scope, paymentId);
    if (amountsOf(asked.transactions).captured > 0) await askDisputes(scope, paymentId);
    const record = await call.read((trx) => findRecord(trx, paymentId));
    refuseContradiction(record);
    return answer({ record }, keep);
  });
