import { newId, record, type TenantTrx } from '@beaver/kit';
import { findGateway } from '../db/gateway-row.ts';
import { insertPaymentOnce } from '../db/payment-row.ts';
import { newPayment } from '../domain/new-payment.ts';
import type { Payment, PaymentRecord } from '../domain/payment.ts';
import { eventData, eventType } from '../domain/payment-events.ts';
import { paymentOf } from '../domain/representation.ts';
import { businessAct } from '../gateways/act-name.ts';
import { isKnown } from '../gateways/answer.ts';
import { authorize, fetchMethod } from '../gateways/authorize.ts';
import type { IntentBegun } from '../gateways/ensure-intent.ts';
import { gatewayFor } from '../gateways/gateway-for.ts';
import { scopeOf } from '../gateways/scope.ts';
import type { Operation } from '../operation.ts';

/** Makes and authorizes in one command: a step of the order's process is one round trip. */
export const createPayment: Operation<'createPayment'> = (call, { orders, stores, gateways }) =>
  call.claim('pay', async (newPaymentId, keep) => {
    const { authorize: wanted, ...wish } = call.body;
    const gatewayId = await gatewayFor(call, stores, wish);
    const fetched = wanted && (await fetchMethod(orders, wish, wanted.method));
    const act = businessAct(call, wish.orderId, newPaymentId);
    const gatewayCustomer = fetched?.gatewayCustomer ?? null;
    const known = { id: newPaymentId, tenantId: call.tenantId, gatewayId, businessAct: act, gatewayCustomer };
    const made = await call.asTenant(call.tenantId, (trx) => makePayment(trx, newPayment(wish, known, new Date())));
    const { id } = made.payment;
    const reply = (done: PaymentRecord) =>
      ({ status: 201, headers: { location: `/v1/payments/${id}` }, body: paymentOf(done) }) as const;
    if (!wanted || !fetched) return keep(async () => reply(made));

    const name = { transactionId: newId('txn'), idempotencyKey: `${id}/authorize` };
    const attempt = { name, method: wanted.method, ...fetched };
    const performed = await authorize(scopeOf(call, gateways), id, attempt, made.begun);
    return isKnown(performed) ? keep(async () => reply(performed.record)) : reply(performed.record);
  });

/** @returns the act's payment, and what its first attempt begins with if it is made here */
async function makePayment(trx: TenantTrx, payment: Payment): Promise<PaymentRecord & { begun?: IntentBegun }> {
  const { made, ...found } = await insertPaymentOnce(trx, payment);
  if (!made) return found;
  const subject = { type: 'payment', id: payment.id, version: 1 };
  record(trx, { type: eventType(undefined, found), subject, data: eventData(found) });
  return { ...found, begun: { ...found, gateway: await findGateway(trx, payment.gatewayId) } };
}
