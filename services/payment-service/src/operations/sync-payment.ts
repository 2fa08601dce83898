import { answer } from '../gateways/answer.ts';
import { askGateway } from '../gateways/ask.ts';
import { scopeOf } from '../gateways/scope.ts';
import type { Operation } from '../operation.ts';

/** The operator's way out of `reconciling` and of a lost webhook. */
export const syncPayment: Operation<'syncPayment'> = (call, { gateways }) =>
  call.claim('req', async (_requestId, keep) => {
    const scope = { ...scopeOf(call, gateways), tellsOrder: true };
    return answer({ record: await askGateway(scope, call.path.paymentId) }, keep);
  });
