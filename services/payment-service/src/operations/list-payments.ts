import { page } from '@beaver/kit';
import { paymentOfRow, paymentsWithSums } from '../db/payment-row.ts';
import { amountsOfSums } from '../domain/amounts.ts';
import { toPayment } from '../domain/representation.ts';
import type { Operation } from '../operation.ts';

/** An order can have several: a method of another type opens another payment. */
export const listPayments: Operation<'listPayments'> = (call) =>
  call.read(async (trx) => ({
    status: 200,
    body: await page(call.query, {
      from: paymentsWithSums(trx),
      sort: { createdAt: 'payments.created_at' },
      id: 'payments.id',
      filters: {
        orderId: 'payments.order_id',
        storeId: 'payments.store_id',
        gatewayId: 'payments.gateway_id',
        methodType: 'payments.method_type',
        status: 'payments.status',
      },
      map: (row) => toPayment(paymentOfRow(row), amountsOfSums(row.sums)),
    }),
  }));
