import {
  placeOf,
  recordsOf,
  unaskedPayments,
  undecidedPayments,
  unseenPayments,
  unseenRefunds,
} from '../db/compared-payments.ts';
import { compareIntent, type ListedIntent, stuckOutcome, unknownIntent } from '../domain/compare-gateway.ts';
import { compareRefund } from '../domain/compare-refunds.ts';
import { compareStatus } from '../domain/compare-status.ts';
import { isUnderWay } from '../domain/difference.ts';
import { means } from '../gateways/scope.ts';
import type { ListedRefund } from '../gateways/stripe-lists.ts';
import { FEW, PAGE, type Part } from './books.ts';
import { compareAtGateway } from './compare-at-gateway.ts';
import { disputes, unseenDisputes } from './disputes-at-gateway.ts';
import { overGateways, readByReference } from './over-gateways.ts';

/** Authorizations and refunds come to their end within a month. */
const lookBackMs = 31 * 24 * 3_600_000;
/** An outcome is not stuck before that. Milliseconds. */
const HOUR_MS = 3_600_000;

const intents: Part = (books, place) =>
  overGateways(books, place, {
    lookBackMs,
    list: (gateway, span) => books.gateways.open(gateway).listIntents(span),
    compare: async (listed: ListedIntent[], gateway) => {
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
  });

const refunds: Part = (books, place) =>
  overGateways(books, place, {
    lookBackMs,
    list: (gateway, span) => books.gateways.open(gateway).listRefunds(span),
    compare: async (listed: ListedRefund[]) => {
      const references = listed.flatMap(({ intent }) => intent ?? []);
      const byReference = await readByReference(books, references);
      const differences = listed.flatMap(({ intent, ...view }) => {
        const record = byReference.get(intent ?? '');
        if (!record || isUnderWay(books.window, record.payment.updatedAt)) return [];
        return compareRefund(record, view, means()) ?? [];
      });
      return { checked: listed.length, differences, sighted: listed.map(({ reference }) => reference) };
    },
  });

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

/** What gateways have against payments, disputes and their transactions here, both ways, and what nobody knows the end of. */
export const gatewayLeg = {
  intents,
  refunds,
  disputes,
  unseenPayments: unseen(unseenPayments),
  unseenRefunds: unseen(unseenRefunds),
  unseenDisputes,
  unasked,
  doubts,
} satisfies Record<string, Part>;
