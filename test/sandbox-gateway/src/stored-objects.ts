import type Stripe from 'stripe';
import { type Database, type Row, sql } from './database.ts';
import type { GatewayEvent } from './gateway-event.ts';
import { noSuchObject } from './stripe-errors.ts';

/** Everything that has an id at Stripe, kept as Stripe shows it. */
export interface StoredObjects {
  payment_intent: Stripe.PaymentIntent;
  charge: Stripe.Charge;
  refund: Stripe.Refund;
  dispute: Stripe.Dispute;
  event: GatewayEvent;
  webhook_endpoint: Stripe.WebhookEndpoint;
  customer: Stripe.Customer;
  payment_method: Stripe.PaymentMethod;
}

export type ObjectKind = keyof StoredObjects;

/** Returns its place among all objects, which rises with time. */
export function insertObject(
  database: Database,
  account: string,
  document: StoredObjects[ObjectKind],
  paymentIntent: string | null,
): number {
  const { id, object, created } = document;
  const { insertedRow } = database.run(sql`insert into objects (id, object, account, payment_intent, created, document)
    values (${id}, ${object}, ${account}, ${paymentIntent}, ${created}, ${JSON.stringify(document)})`);
  return insertedRow;
}

export function saveObject(database: Database, document: StoredObjects[ObjectKind]): void {
  database.run(sql`update objects set document = ${JSON.stringify(document)} where id = ${document.id}`);
}

export function deleteObject(database: Database, id: string): void {
  database.run(sql`delete from objects where id = ${id}`);
}

/** Another account's object is as absent as one that never was. Throws Stripe's `resource_missing`. */
export function findObject<Kind extends ObjectKind>(
  database: Database,
  account: string,
  kind: Kind,
  id: string,
  param?: string,
): StoredObjects[Kind] {
  const document = peekObject(database, account, kind, id);
  if (document === undefined) throw noSuchObject(kind, id, param);
  return document;
}

/** The same for whoever does not mind that it is missing. */
export function peekObject<Kind extends ObjectKind>(
  database: Database,
  account: string,
  kind: Kind,
  id: string,
): StoredObjects[Kind] | undefined {
  const row = database.get(
    sql`select document from objects where id = ${id} and account = ${account} and object = ${kind}`,
  );
  return row === undefined ? undefined : documentOf(kind, row);
}

/** For what is not asked by an account: the customer's page, the clock, the control endpoints. */
export function findOfAnyAccount<Kind extends ObjectKind>(
  database: Database,
  kind: Kind,
  id: string,
): { account: string; found: StoredObjects[Kind] } {
  const row = database.get(sql`select account, document from objects where id = ${id} and object = ${kind}`);
  if (row === undefined) throw noSuchObject(kind, id);
  return { account: String(row.account), found: documentOf(kind, row) };
}

export interface ListFilter {
  readonly limit?: number | undefined;
  readonly starting_after?: string | undefined;
  readonly created?:
    | { gt?: number | undefined; gte?: number | undefined; lt?: number | undefined; lte?: number | undefined }
    | undefined;
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
  const rows = database.all(sql`select document from objects
    where account = ${account} and object = ${kind} and (${below} is null or seq < ${below})
      and created > ${gt} and created >= ${gte} and created < ${lt} and created <= ${lte}
      and (${paymentIntent} is null or payment_intent = ${paymentIntent})
    order by seq desc limit ${limit + 1}`);
  return {
    data: rows.slice(0, limit).map((row) => documentOf(kind, row)),
    has_more: rows.length > limit,
  };
}

function placeOf(database: Database, account: string, kind: ObjectKind, id: string, param: string): number {
  const row = database.get(sql`select seq from objects where id = ${id} and account = ${account} and object = ${kind}`);
  if (row === undefined) throw noSuchObject(kind, id, param);
  return Number(row.seq);
}

/** Documents are stored with ids where Stripe may also show the object. Throws when there is none. */
export function idOf(reference: string | { readonly id: string } | null): string {
  if (typeof reference === 'string') return reference;
  throw new Error(`expected an id, found ${JSON.stringify(reference)}`);
}

/** The column holds only what `insertObject` and `saveObject` wrote. */
export function documentOf<Kind extends ObjectKind>(kind: Kind, { document }: Row): StoredObjects[Kind] {
  const stored: StoredObjects[Kind] = JSON.parse(String(document));
  if (stored.object !== kind) throw new Error(`expected a ${kind}, found a ${stored.object}`);
  return stored;
}
