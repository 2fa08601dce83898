import { recordsWithReferences } from '../db/compared-payments.ts';
import { cardGateways } from '../db/gateway-row.ts';
import type { Gateway } from '../domain/gateway.ts';
import type { PaymentRecord } from '../domain/payment.ts';
import type { Listed, Span } from '../gateways/stripe-lists.ts';
import type { Books, Page, Place } from './books.ts';

/** What of gateways is listed, and laid beside what is here. */
interface Listing<Item> {
  /** How much older than its last change a thing may be: lists know only when it was made. Milliseconds. */
  lookBackMs: number;
  list: (gateway: Gateway, span: Span) => Promise<Listed<Item>>;
  compare: (items: Item[], gateway: Gateway) => Promise<Omit<Page, 'next'>>;
}

/** Gateways one after the other, each page by page. */
export async function overGateways<Item>(
  books: Books,
  place: Place | undefined,
  { lookBackMs, list, compare }: Listing<Item>,
): Promise<Page> {
  const gateways = await books.read((trx) => cardGateways(trx, place?.gatewayId ?? ''));
  const [gateway, following] = gateways;
  if (!gateway) return { checked: 0, differences: [], next: undefined };
  const { from, to } = books.window;
  const began = from && new Date(from.getTime() - lookBackMs);
  const { data, next } = await list(gateway, { from: began, to, after: place?.after });
  const onward: Place | undefined =
    next === null ? following && { gatewayId: following.id } : { gatewayId: gateway.id, after: next };
  return { ...(await compare(data, gateway)), next: onward };
}

/** The payments of intents, by the intent. */
export async function readByReference(books: Books, references: string[]): Promise<Map<string | null, PaymentRecord>> {
  const records = await books.read((trx) => recordsWithReferences(trx, references));
  return new Map(records.map((record) => [record.payment.gatewayReference, record]));
}
