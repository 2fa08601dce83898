import { disputesAbout, unseenDisputes as findUnseen } from '../db/compared-disputes.ts';
import { type Asked, recordsToAsk } from '../db/compared-payments.ts';
import { compareDispute, compareDisputes } from '../domain/compare-disputes.ts';
import { type Difference, isUnderWay } from '../domain/difference.ts';
import type { DisputeView } from '../domain/dispute-settlement.ts';
import { disputeMeans } from '../gateways/scope.ts';
import type { ListedDispute } from '../gateways/stripe-lists.ts';
import { type Books, FEW, type Part } from './books.ts';
import { overGateways, readByReference } from './over-gateways.ts';

/** A bank may think about a dispute for a year before somebody asks it (`verdictOverdue`). */
const lookBackMs = 400 * 24 * 3_600_000;

/** One of a payment that nobody here knows is that payment's difference, not its own. */
export const disputes: Part = (books, place) =>
  overGateways(books, place, {
    lookBackMs,
    list: (gateway, span) => books.gateways.open(gateway).listDisputes(span),
    compare: async (listed: ListedDispute[]) => {
      const references = listed.map(({ reference }) => reference);
      const records = await readByReference(
        books,
        listed.flatMap(({ intent }) => intent ?? []),
      );
      const rows = await books.read((trx) => disputesAbout(trx, [], references));
      const byReference = new Map(rows.map((row) => [row.gatewayReference, row]));
      const differences = listed.flatMap(({ intent, movedAt, ...view }) => {
        const [record, dispute] = [records.get(intent ?? ''), byReference.get(view.reference)];
        if (!record) return [];
        const changed = [record.payment.updatedAt, movedAt, ...(dispute ? [dispute.updatedAt] : [])];
        if (isUnderWay(books.window, ...changed)) return [];
        return compareDispute({ record, dispute }, view, disputeMeans()) ?? [];
      });
      return { checked: listed.length, differences, sighted: references };
    },
  });

/** What is written here, and was not among what the gateways have listed. */
export const unseenDisputes: Part = async (books, place) => {
  const rows = await books.read(async (trx) =>
    findUnseen(trx, books.reconciliationId, books.window, place?.id ?? '', FEW),
  );
  const ids = rows.map(({ id }) => id);
  const last = rows.length < FEW ? undefined : rows.at(-1);
  return {
    checked: rows.length,
    differences: await compareDisputesAtGateway(books, ids),
    next: last && { id: last.id },
  };
};

/** Payments with all disputes that their gateway has of each. */
export async function compareDisputesAtGateway(books: Books, paymentIds: readonly string[]): Promise<Difference[]> {
  const asked = await books.read((trx) => recordsToAsk(trx, paymentIds));
  const differences: Difference[] = [];
  for (const each of asked) {
    const { record } = each;
    const views = await shownOf(books, each);
    const references = views.map(({ reference }) => reference);
    const rows = await books.read((trx) => disputesAbout(trx, [record.payment.id], references));
    differences.push(...compareDisputes(record, rows, views, disputeMeans()));
  }
  return differences;
}

/** Of an intent that the gateway does not have it has no disputes, and refuses to list them. */
async function shownOf(books: Books, { record, gateway }: Asked): Promise<DisputeView[]> {
  const { gatewayReference: reference } = record.payment;
  if (reference === null || gateway.adapter !== 'stripe') return [];
  const client = books.gateways.open(gateway);
  return (await client.look(reference)) ? client.disputes(reference) : [];
}
