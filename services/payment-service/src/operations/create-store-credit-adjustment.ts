import { insertAdjustmentPosting } from '../db/ledger-row.ts';
import { lockCredit, openCredit, toCreditEntry } from '../db/store-credit-row.ts';
import { adjust, postingOfAdjustment } from '../domain/store-credit.ts';
import { moveCredit } from '../move-credit.ts';
import type { Operation } from '../operation.ts';
import { problems } from '../problems.ts';

/** A person's word about money: with a reason, and never for somebody whom no order knows. */
export const createStoreCreditAdjustment: Operation<'createStoreCreditAdjustment'> = (call, { orders }) =>
  call.claim('sce', async (_id, keep) => {
    const { customerId, type, amount, reason } = call.body;
    const { currency } = amount;
    await orders.checkCustomer(customerId);
    return keep(async (trx) => {
      const open = type === 'credit' ? openCredit : lockCredit;
      const credit = await open(trx, customerId, currency);
      if (!credit) throw problems.insufficientStoreCredit({ extension: { left: { amount: 0, currency } } });
      const movement = adjust(credit, { type, amount });
      const entry = await moveCredit(trx, movement, { currency, reason });
      await insertAdjustmentPosting(trx, postingOfAdjustment(movement), { storeCreditEntryId: entry.id, currency });
      const location = `/v1/store-credit-accounts/${credit.id}`;
      return { status: 201, headers: { location }, body: toCreditEntry(entry) };
    });
  });
