import type { SQLOutputValue } from 'node:sqlite';
import type Stripe from 'stripe';
import type { Database } from './database.ts';
import type { GatewayEvent } from './gateway-event.ts';
import { noSuchObject } from './stripe-errors.ts';

/** Everything that has an id at Stripe, kept as Stripe shows it. */
export interface StoredObjects {
  payment_intent: Stripe.PaymentIntent;
  charge: Stripe.Charge;
  refund: Stripe.Refund;
  event: GatewayEvent;
  webhook_endpoint: Stripe.WebhookEndpoint;
}

export type ObjectKind = keyof StoredObjects;

/** Returns its place among all objects, which rises with time. */
export function insertObject(
  { sql }: Database,
  account: string,
  document: StoredObjects[ObjectKind],
  paymentIntent: string | null,
): number {
  const { id, object, created } = document;
  const { lastInsertRowid } = sql.run`insert into objects (id, object, account, payment_intent, created, document)
    values (${id}, ${object}, ${account}, ${paymentIntent}, ${created}, ${JSON.stringify(document)})`;
  return Number(lastInsertRowid);
}

export function saveObject({ sql }: Database, document: StoredObjects[ObjectKind]): void {
  sql.run`update objects set document = ${JSON.stringify(document)} where id = ${document.id}`;
}

export function deleteObject({ sql }: Database, id: string): void {
  sql.run`delete from objects where id = ${id}`;
}

/** Another account's object is as absent as one that never was. Throws Stripe's `resource_missing`. */
export function findObject<Kind extends ObjectKind>(
  database: Database,
  account: string,
  kind: Kind,
  id: string,
  param?: string,
): StoredObjects[Kind] {
  const row = database.sql.get`select document from objects
    where id = ${id} and account = ${account} and object = ${kind}`;
  if (row === undefined) throw noSuchObject(kind, id, param);
  return documentOf(row);
}

/** For what is not asked by an account: the customer's page, the clock, the control endpoints. */
export function findIntentOfAnyAccount({ sql }: Database, id: string): { account: string; intent: Stripe.PaymentIntent } {
  const row = sql.get`select account, document from objects where id = ${id} and object = 'payment_intent'`;
  if (row === undefined) throw noSuchObject('payment_intent', id);
  return { account: String(row.account), intent: documentOf(row) };
}

export interface ListFilter {
  readonly limit?: number | undefined;
  readonly starting_after?: string | undefined;
  readonly created?: { gt?: number | undefined; gte?: number | undefined; lt?: number | undefined; lte?: number | undefined } | undefined;
  readonly paymentIntent?: string | undefined;
}

/** Newest first, as all of Stripe's lists are. */
export function listObjects<Kind extends ObjectKind>(
  database: Database,
  account: string,
  kind: Kind,
  filter: ListFilter,
): { data: StoredObjects[Kind][]; has_more: boolean } {
  const { limit = 10, starting_after: after, paymentIntent = null } = filter;
  const below = after === undefined ? null : placeOf(database, account, kind, after, 'starting_after');
  const { gt = -1, gte = -1, lt = Number.MAX_SAFE_INTEGER, lte = Number.MAX_SAFE_INTEGER } = filter.created ?? {};
  const rows = database.sql.all`select document from objects
    where account = ${account} and object = ${kind} and (${below} is null or seq < ${below})
      and created > ${gt} and created >= ${gte} and created < ${lt} and created <= ${lte}
      and (${paymentIntent} is null or payment_intent = ${paymentIntent})
    order by seq desc limit ${limit + 1}`;
  return { data: rows.slice(0, limit).map((row): StoredObjects[Kind] => documentOf(row)), has_more: rows.length > limit };
}

function placeOf({ sql }: Database, account: string, kind: ObjectKind, id: string, param: string): number {
  const row = sql.get`select seq from objects where id = ${id} and account = ${account} and object = ${kind}`;
  if (row === undefined) throw noSuchObject(kind, id, param);
  return Number(row.seq);
}

/** The column holds only what `insertObject` and `saveObject` wrote. */
export function documentOf<Document>(row: Record<string, SQLOutputValue>): Document {
  return JSON.parse(String(row.document));
}
