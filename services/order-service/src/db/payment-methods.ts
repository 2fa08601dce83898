import { type TenantTrx, tenantOf } from '@beaver/kit';
import type { MethodType } from '../domain/order.ts';
import { problems } from '../problems.ts';

/** A method of payment with what its gateway knows it by, which leaves this service only towards payment-service. */
export interface MethodWithToken {
  number: number;
  type: MethodType;
  token?: string;
  gatewayCustomer?: string;
}

export async function insertPaymentMethod(
  trx: TenantTrx,
  orderId: string,
  { number, type, token, gatewayCustomer }: MethodWithToken,
): Promise<void> {
  await trx('payment_methods').insert({
    tenant_id: tenantOf(trx),
    order_id: orderId,
    number,
    type,
    token: token ?? null,
    gateway_customer: gatewayCustomer ?? null,
  });
}

/** @throws payment_method_not_found */
export async function findPaymentMethod(trx: TenantTrx, orderId: string, number: number): Promise<MethodWithToken> {
  const row = await trx('payment_methods')
    .where({ order_id: orderId, number })
    .first('number', 'type', 'token', 'gateway_customer');
  if (!row) throw problems.paymentMethodNotFound();
  return {
    number: row.number,
    type: row.type,
    ...(row.token === null ? {} : { token: row.token }),
    ...(row.gateway_customer === null ? {} : { gatewayCustomer: row.gateway_customer }),
  };
}
