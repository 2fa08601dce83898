import { newId } from '@beaver/kit';
import { findGateway } from '../db/gateway-row.ts';
import { lockRecord } from '../db/payment-row.ts';
import { insertReceipt } from '../db/receipt-row.ts';
import { receiveMoney } from '../domain/manual-payment.ts';
import { means } from '../gateways/scope.ts';
import { writeChange } from '../gateways/write-change.ts';
import type { Operation } from '../operation.ts';
import { problems } from '../problems.ts';

/** A person saw the money: this is the capture of transfers and cash. */
export const createReceipt: Operation<'createReceipt'> = (call) =>
  call.write(async (trx) => {
    const { paymentId } = call.path;
    const before = await lockRecord(trx, paymentId);
    const { adapter } = await findGateway(trx, before.payment.gatewayId);
    if (adapter !== 'manual') throw problems.receiptNotManual();
    const { amount, reference } = call.body;
    const ids = { receiptId: newId('rcpt'), transactionId: newId('txn') };
    await writeChange(trx, before, receiveMoney(before, { ...ids, amount, reference }, means()), { tellsOrder: true });
    const { receiptId: id, transactionId } = ids;
    const receipt = await insertReceipt(trx, { id, paymentId, transactionId, amount, reference });
    return { status: 201, headers: { location: `/v1/payments/${paymentId}/receipts/${id}` }, body: receipt };
  });
