import type { IncomingHttpHeaders } from 'node:http';
import type { ActName } from '../domain/acts.ts';

interface Named {
  caller: { kind: string };
  headers: IncomingHttpHeaders;
}

/** The caller's own key, without the quotes that the header may have. */
const keyOf = ({ headers }: Named): string => String(headers['idempotency-key'] ?? '').replace(/^"(.*)"$/, '$1');

/**
 * A machine's key names the business act (`pay_…/capture/ful_…`) and is the gateway's key, so the act happens once even
 * when the key's answer here is long forgotten. Anybody else's key is only theirs: the act gets the transaction's name.
 */
export function actName(call: Named, paymentId: string, verb: string, transactionId: string): ActName {
  const key = keyOf(call);
  const named = call.caller.kind === 'machine' && key.startsWith(`${paymentId}/`);
  return { transactionId, idempotencyKey: named ? key : `${paymentId}/${verb}/${transactionId}` };
}

/** What makes a payment one and the same: the process's own name for the act, else nothing but its id. */
export function businessAct(call: Named, orderId: string, paymentId: string): string {
  const key = keyOf(call);
  return call.caller.kind === 'machine' && key.startsWith(`${orderId}/`) ? key : paymentId;
}
