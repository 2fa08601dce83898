import { lockCredit } from '../db/store-credit-row.ts';
import { type ActName, beginAuthorization } from '../domain/acts.ts';
import { authorizeByCredit } from '../domain/credit-payment.ts';
import { authorizeByHand } from '../domain/manual-payment.ts';
import type { Payment } from '../domain/payment.ts';
import type { OrderPeer } from '../peers/order-service.ts';
import { problems } from '../problems.ts';
import { ensureIntent, type IntentBegun } from './ensure-intent.ts';
import { type Performed, perform } from './perform.ts';
import type { Scope } from './scope.ts';

/** What an attempt is made with: a card's token, or the store credit of the order's customer. */
export interface Method {
  token: string | undefined;
  /** Who keeps the card at the gateway. */
  gatewayCustomer: string | null;
  customerId: string;
}

/**
 * The order's payment method, straight from where it is kept.
 * @throws payment_method_not_found, payment_method_mismatch
 */
export async function fetchMethod(
  orders: OrderPeer,
  { orderId, methodType }: Pick<Payment, 'orderId' | 'methodType'>,
  method: number,
): Promise<Method> {
  const { type, token, gatewayCustomer = null, customerId } = await orders.paymentMethod(orderId, method);
  if (type !== methodType)
    throw problems.paymentMethodMismatch({ detail: `It is ${type}, the payment is ${methodType}.` });
  if (methodType === 'card' && token === undefined)
    throw problems.paymentMethodMismatch({ detail: 'The card has no token.' });
  return { token, gatewayCustomer, customerId };
}

/** Who placed the order of a payment. @throws payment_method_not_found */
export const customerOf = async (
  orders: OrderPeer,
  { orderId, method }: Pick<Payment, 'orderId' | 'method'>,
): Promise<string> => (await orders.paymentMethod(orderId, method ?? 1)).customerId;

/**
 * One attempt with one method: intent, transaction, confirmation, result.
 * @param begun what has been written of the intent by whoever made the payment for this attempt
 */
export async function authorize(
  scope: Scope,
  paymentId: string,
  { name, method, token, gatewayCustomer, customerId }: Method & { name: ActName; method: number },
  begun?: IntentBegun,
): Promise<Performed> {
  const gatewayReference = await ensureIntent(scope, paymentId, { ...name, method, gatewayCustomer }, begun);
  return perform(scope, {
    paymentId,
    kind: 'authorization',
    name,
    begin: async (record, named, { adapter }, means, trx) => {
      const act = { ...named, method };
      if (adapter === 'manual') return { record: authorizeByHand(record, act, means) };
      if (adapter === 'stripe') return beginAuthorization(record, { ...act, gatewayReference }, means);
      return {
        record: authorizeByCredit(record, act, await lockCredit(trx, customerId, record.payment.currency), means),
      };
    },
    send: (gateway, record, transaction) => gateway.confirm(record.payment, transaction, token ?? ''),
  });
}
