import { newId, type TenantTrx } from '@beaver/kit';
import { findGateway } from '../db/gateway-row.ts';
import { lockRecord } from '../db/payment-row.ts';
import { insertReceipt, receiptWithId } from '../db/receipt-row.ts';
import { receiveMoney } from '../domain/manual-payment.ts';
import type { Money } from '../domain/payment.ts';
import type { Receipt } from '../domain/representation.ts';
import { means } from '../gateways/scope.ts';
import { writeChange } from '../gateways/write-change.ts';
import type { Operation } from '../operation.ts';
import { problems } from '../problems.ts';

/** A person saw the money: this is the capture of transfers and cash. */
export const createReceipt: Operation<'createReceipt'> = (call) =>
  call.claim('rcpt', async (receiptId, keep) => {
    const { paymentId } = call.path;
    const body = await call.asTenant(call.tenantId, (trx) => receive(trx, paymentId, receiptId, call.body));
    return keep(async () => ({
      status: 201,
      headers: { location: `/v1/payments/${paymentId}/receipts/${receiptId}` },
      body,
    }));
  });

/** The payment is locked before anything is written, so the log keeps the order of its versions. */
async function receive(
  trx: TenantTrx,
  paymentId: string,
  id: string,
  { amount, reference }: { amount: Money; reference: string },
): Promise<Receipt> {
  const before = await lockRecord(trx, paymentId);
  const known = await receiptWithId(trx, id);
  if (known) return known;
  const { adapter } = await findGateway(trx, before.payment.gatewayId);
  if (adapter !== 'manual') throw problems.receiptNotManual();
  const transactionId = newId('txn');
  const after = receiveMoney(before, { receiptId: id, transactionId, amount, reference }, means());
  await writeChange(trx, before, after, { tellsOrder: true });
  return insertReceipt(trx, { id, paymentId, transactionId, amount, reference });
}
