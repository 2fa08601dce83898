import { type ActName, beginAuthorization } from '../domain/acts.ts';
import { authorizeByHand } from '../domain/manual-payment.ts';
import type { Payment } from '../domain/payment.ts';
import type { OrderPeer } from '../peers/order-service.ts';
import { problems } from '../problems.ts';
import { ensureIntent } from './ensure-intent.ts';
import { type Performed, perform } from './perform.ts';
import type { Scope } from './scope.ts';

/**
 * The token of the order's payment method, straight from where it is kept.
 * @throws payment_method_not_found, payment_method_mismatch
 */
export async function fetchToken(
  orders: OrderPeer,
  { orderId, methodType }: Pick<Payment, 'orderId' | 'methodType'>,
  method: number,
): Promise<string | undefined> {
  const { type, token } = await orders.paymentMethod(orderId, method);
  if (type !== methodType)
    throw problems.paymentMethodMismatch({ detail: `It is ${type}, the payment is ${methodType}.` });
  if (methodType === 'card' && token === undefined)
    throw problems.paymentMethodMismatch({ detail: 'The card has no token.' });
  return token;
}

/** One attempt with one method: intent, transaction, confirmation, result. */
export async function authorize(
  scope: Scope,
  paymentId: string,
  { name, method, token }: { name: ActName; method: number; token: string | undefined },
): Promise<Performed> {
  const gatewayReference = await ensureIntent(scope, paymentId, { ...name, method });
  return perform(scope, {
    paymentId,
    kind: 'authorization',
    name,
    begin: (record, named, { adapter }, means) =>
      adapter === 'manual'
        ? { record: authorizeByHand(record, { ...named, method }, means) }
        : beginAuthorization(record, { ...named, method, gatewayReference }, means),
    send: (gateway, record, transaction) => gateway.confirm(record.payment, transaction, token ?? ''),
  });
}
