import type { TenantTrx } from '@beaver/kit';
import { changedPayments, entriesOf, placeOf, recordsOf, recordsWithIds } from '../db/compared-payments.ts';
import { lostDisputes } from '../db/dispute-row.ts';
import { compareLedger } from '../domain/compare-ledger.ts';
import type { Difference } from '../domain/difference.ts';
import type { PaymentRecord } from '../domain/payment.ts';
import { type Books, PAGE, type Part } from './books.ts';

async function compareRecords(trx: TenantTrx, records: readonly PaymentRecord[]): Promise<Difference[]> {
  const paymentIds = records.map(({ payment }) => payment.id);
  const entries = await entriesOf(trx, paymentIds);
  const lost = await lostDisputes(trx, paymentIds);
  const byPayment = Map.groupBy(entries, ({ paymentId }) => paymentId);
  return records.flatMap((record) => {
    const { id } = record.payment;
    return compareLedger(record, byPayment.get(id) ?? [], lost.get(id));
  });
}

/** Transactions and entries are written together: nothing is ever under way between them. */
export const comparePostings = (books: Books, paymentIds: readonly string[]): Promise<Difference[]> =>
  books.read(async (trx) => compareRecords(trx, await recordsWithIds(trx, paymentIds)));

const payments: Part = async (books, place) => {
  const after = place && { at: String(place.at), id: String(place.id) };
  return books.read(async (trx) => {
    const records = await recordsOf(trx, changedPayments(trx, books.window, after, PAGE));
    const last = records.length < PAGE ? undefined : records.at(-1);
    return {
      checked: records.length,
      differences: await compareRecords(trx, records),
      next: last && { ...placeOf(last.payment) },
    };
  });
};

/** Transactions against the ledger's entries. */
export const ledgerLeg = { payments } satisfies Record<string, Part>;
