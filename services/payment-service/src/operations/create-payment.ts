import { newId, record, type TenantTrx } from '@beaver/kit';
import { findGatewayFor } from '../db/gateway-row.ts';
import { findRecord, insertPaymentOnce } from '../db/payment-row.ts';
import { newPayment } from '../domain/new-payment.ts';
import type { Payment, PaymentRecord } from '../domain/payment.ts';
import { eventData, eventType } from '../domain/payment-events.ts';
import { paymentOf } from '../domain/representation.ts';
import { businessAct } from '../gateways/act-name.ts';
import { isKnown } from '../gateways/answer.ts';
import { authorize, fetchToken } from '../gateways/authorize.ts';
import { scopeOf } from '../gateways/scope.ts';
import type { Operation } from '../operation.ts';

/** Makes and authorizes in one command: a step of the order's process is one round trip. */
export const createPayment: Operation<'createPayment'> = (call, { orders, gateways }) =>
  call.claim('pay', async (newPaymentId, keep) => {
    const { authorize: wanted, ...wish } = call.body;
    const { id: gatewayId } = await call.read((trx) => findGatewayFor(trx, wish.storeId, wish.methodType));
    const token = wanted && (await fetchToken(orders, wish, wanted.method));
    const act = businessAct(call, wish.orderId, newPaymentId);
    const ids = { id: newPaymentId, tenantId: call.tenantId, gatewayId, businessAct: act };
    const made = await call.asTenant(call.tenantId, (trx) => makePayment(trx, newPayment(wish, ids, new Date())));
    const { id } = made.payment;
    const reply = (done: PaymentRecord) =>
      ({ status: 201, headers: { location: `/v1/payments/${id}` }, body: paymentOf(done) }) as const;
    if (!wanted) return keep(async () => reply(made));

    const name = { transactionId: newId('txn'), idempotencyKey: `${id}/authorize` };
    const performed = await authorize(scopeOf(call, gateways), id, { name, method: wanted.method, token });
    return isKnown(performed) ? keep(async () => reply(performed.record)) : reply(performed.record);
  });

async function makePayment(trx: TenantTrx, payment: Payment): Promise<PaymentRecord> {
  const { id, made } = await insertPaymentOnce(trx, payment);
  const found = await findRecord(trx, id);
  if (!made) return found;
  const subject = { type: 'payment', id, version: 1 };
  record(trx, { type: eventType(undefined, found), subject, data: eventData(found) });
  return found;
}
