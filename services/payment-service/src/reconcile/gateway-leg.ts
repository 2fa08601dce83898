import {
  placeOf,
  recordsOf,
  recordsWithReferences,
  unaskedPayments,
  undecidedPayments,
  unseenPayments,
  unseenRefunds,
} from '../db/compared-payments.ts';
import { cardGateways } from '../db/gateway-row.ts';
import { compareIntent, type ListedIntent, stuckOutcome, unknownIntent } from '../domain/compare-gateway.ts';
import { compareRefund } from '../domain/compare-refunds.ts';
import { compareStatus } from '../domain/compare-status.ts';
import { isUnderWay } from '../domain/difference.ts';
import type { Gateway } from '../domain/gateway.ts';
import type { PaymentRecord } from '../domain/payment.ts';
import { means } from '../gateways/scope.ts';
import type { Listed, ListedRefund, Span } from '../gateways/stripe-lists.ts';
import { type Books, PAGE, type Page, type Part, type Place } from './books.ts';
import { compareAtGateway } from './compare-at-gateway.ts';

/** Authorizations and refunds come to their end within a month, and lists know only when something was made. */
const LOOK_BACK_MS = 31 * 24 * 3_600_000;
/** Of those that need a call each, so that a page ends within its request. */
const FEW = 10;
/** An outcome is not stuck before that. Milliseconds. */
const HOUR_MS = 3_600_000;

/** Gateways one after the other, each page by page. */
async function overGateways<Item>(
  books: Books,
  place: Place | undefined,
  list: (gateway: Gateway, span: Span) => Promise<Listed<Item>>,
  compare: (items: Item[], gateway: Gateway) => Promise<Omit<Page, 'next'>>,
): Promise<Page> {
  const gateways = await books.read((trx) => cardGateways(trx, place?.gatewayId ?? ''));
  const [gateway, following] = gateways;
  if (!gateway) return { checked: 0, differences: [], next: undefined };
  const { from, to } = books.window;
  const began = from && new Date(from.getTime() - LOOK_BACK_MS);
  const { data, next } = await list(gateway, { from: began, to, after: place?.after });
  const onward: Place | undefined =
    next === null ? following && { gatewayId: following.id } : { gatewayId: gateway.id, after: next };
  return { ...(await compare(data, gateway)), next: onward };
}

const intents: Part = (books, place) =>
  overGateways(
    books,
    place,
    (gateway, span) => books.gateways.open(gateway).listIntents(span),
    async (listed: ListedIntent[], gateway) => {
      const references = listed.map(({ view }) => view.reference);
      const byReference = await readByReference(books, references);
      const differences = listed.flatMap((intent) => {
        const record = byReference.get(intent.view.reference);
        const isOurs = intent.tenantId === null || intent.tenantId === books.tenantId;
        if (!record) return isOurs ? (unknownIntent(intent, gateway.id) ?? []) : [];
        if (isUnderWay(books.window, record.payment.updatedAt)) return [];
        return compareStatus(record, intent.view, means()) ?? compareIntent(record, intent, means()) ?? [];
      });
      return { checked: listed.length, differences, sighted: references };
    },
  );

const refunds: Part = (books, place) =>
  overGateways(
    books,
    place,
    (gateway, span) => books.gateways.open(gateway).listRefunds(span),
    async (listed: ListedRefund[]) => {
      const references = listed.flatMap(({ intent }) => intent ?? []);
      const byReference = await readByReference(books, references);
      const differences = listed.flatMap(({ intent, ...view }) => {
        const record = byReference.get(intent ?? '');
        if (!record || isUnderWay(books.window, record.payment.updatedAt)) return [];
        return compareRefund(record, view, means()) ?? [];
      });
      return { checked: listed.length, differences, sighted: listed.map(({ reference }) => reference) };
    },
  );

async function readByReference(books: Books, references: string[]): Promise<Map<string | null, PaymentRecord>> {
  const records = await books.read((trx) => recordsWithReferences(trx, references));
  return new Map(records.map((record) => [record.payment.gatewayReference, record]));
}

/** What the gateways did not show is asked for one by one: it may be older than what was listed. */
const unseen =
  (find: typeof unseenPayments): Part =>
  async (books, place) => {
    const after = place && { at: String(place.at), id: String(place.id) };
    const rows = await books.read(async (trx) => find(trx, books.reconciliationId, books.window, after, FEW));
    const differences = await compareAtGateway(
      books,
      rows.map(({ id }) => id),
    );
    const last = rows.length < FEW ? undefined : rows.at(-1);
    return { checked: rows.length, differences, next: last && { ...placeOf(last) } };
  };

/** Taken by hand, from store credit, or never sent: only their own transactions can contradict them. */
const unasked: Part = async (books, place) => {
  const after = place && { at: String(place.at), id: String(place.id) };
  const records = await books.read((trx) => recordsOf(trx, unaskedPayments(trx, books.window, after, PAGE)));
  const last = records.length < PAGE ? undefined : records.at(-1);
  return {
    checked: records.length,
    differences: records.flatMap((record) => compareStatus(record, undefined, means()) ?? []),
    next: last && { ...placeOf(last.payment) },
  };
};

const doubts: Part = async (books, place) => {
  const since = new Date(Date.now() - HOUR_MS);
  const limit = 100;
  const records = await books.read((trx) => recordsOf(trx, undecidedPayments(trx, since, place?.id ?? '', limit)));
  const last = records.length < limit ? undefined : records.at(-1);
  return {
    checked: records.length,
    differences: records.flatMap((record) => stuckOutcome(record, new Date()) ?? []),
    next: last && { id: last.payment.id },
  };
};

/** What gateways have against the transactions of here, both ways, and what nobody knows the end of. */
export const gatewayLeg = {
  intents,
  refunds,
  unseenPayments: unseen(unseenPayments),
  unseenRefunds: unseen(unseenRefunds),
  unasked,
  doubts,
} satisfies Record<string, Part>;
