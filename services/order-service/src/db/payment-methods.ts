import { type TenantTrx, tenantOf } from '@beaver/kit';
import type { MethodType } from '../domain/order.ts';
import { problems } from '../problems.ts';

/** A method of payment with its gateway's token, which leaves this service only towards payment-service. */
export interface MethodWithToken {
  number: number;
  type: MethodType;
  token?: string;
}

export async function insertPaymentMethod(
  trx: TenantTrx,
  orderId: string,
  { number, type, token }: MethodWithToken,
): Promise<void> {
  await trx('payment_methods').insert({
    tenant_id: tenantOf(trx),
    order_id: orderId,
    number,
    type,
    token: token ?? null,
  });
}

/** @throws payment_method_not_found */
export async function findPaymentMethod(trx: TenantTrx, orderId: string, number: number): Promise<MethodWithToken> {
  const row = await trx('payment_methods').where({ order_id: orderId, number }).first('number', 'type', 'token');
  if (!row) throw problems.paymentMethodNotFound();
  return { number: row.number, type: row.type, ...(row.token === null ? {} : { token: row.token }) };
}
