import type { TenantId, TenantTrx } from '@beaver/kit';
import type { Difference, Window } from '../domain/difference.ts';
import { type Reconciliation, windowOf } from '../domain/reconciliation.ts';
import type { Scope } from '../gateways/scope.ts';
import type { Deps } from '../operation.ts';

/** What is compared: rows of here, and what gateways, order-service and catalog answer. */
export interface Books extends Pick<Deps, 'orders' | 'catalog' | 'gateways'> {
  tenantId: TenantId;
  /** Of the reconciliation that compares. */
  reconciliationId: string;
  window: Window;
  read<T>(work: (trx: TenantTrx) => Promise<T>): Promise<T>;
  /** For repairs, and for asking a gateway. */
  scope: Scope;
}

interface Calling {
  tenantId: TenantId;
  read<T>(work: (trx: TenantTrx) => Promise<T>): Promise<T>;
  asTenant<T>(tenantId: TenantId, work: (trx: TenantTrx) => Promise<T>): Promise<T>;
}

/** As a reconciliation sees them. */
export const booksOf = (call: Calling, deps: Deps, reconciliation: Reconciliation): Books => ({
  ...openBooks(call, deps, reconciliation.id),
  window: windowOf(reconciliation),
});

/** As they are now: nothing is left out as under way. */
export const booksNow = (call: Calling, deps: Deps, reconciliationId: string): Books => ({
  ...openBooks(call, deps, reconciliationId),
  window: NOW,
});

/** The end of time as Date has it. */
export const NOW: Window = { from: null, to: new Date(8.64e15) };

const openBooks = (call: Calling, { orders, catalog, gateways }: Deps, reconciliationId: string) => ({
  orders,
  catalog,
  gateways,
  tenantId: call.tenantId,
  reconciliationId,
  read: <T>(work: (trx: TenantTrx) => Promise<T>) => call.read(work),
  scope: {
    tenantId: call.tenantId,
    asTenant: <T>(work: (trx: TenantTrx) => Promise<T>) => call.asTenant(call.tenantId, work),
    gateways,
    tellsOrder: true,
  },
});

/** Where a page begins, by the part of its leg; texts only, so that a cursor needs no other check. */
export type Place = Readonly<Record<string, string>>;

/** What came of one page. */
export interface Page {
  /** How many were looked at. */
  checked: number;
  differences: Difference[];
  /** Where the next page of this part begins; undefined when there is none. */
  next: Place | undefined;
  /** What a gateway has shown, or what of earlier findings was looked at again. */
  sighted?: string[];
  /** Findings that were looked at again and are gone. */
  gone?: string[];
}

/** Compares one page. */
export type Part = (books: Books, place: Place | undefined) => Promise<Page>;

/** How many payments of here are compared at once. */
export const PAGE = 200;
/** Of those that need a call or two each, so that a page ends within its request. */
export const FEW = 10;
/** How many orders are asked for at once. */
export const ORDERS = 100;
