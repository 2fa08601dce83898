import { AsyncLocalStorage } from 'node:async_hooks';
import type { PoolClient } from 'pg';
import type { TenantId } from '../id.ts';

/** The transaction that the running code is part of. */
export interface Transaction {
  client: PoolClient;
  tenantId: TenantId | undefined;
  open: boolean;
  /** Statements on their way whose answers nobody has waited for; the commit does. */
  ahead: Promise<unknown>[];
  afterCommit: (() => void)[];
}

/** Follows the code from `begin` to its end, so that late queries and calls to peers inside are noticed. */
export const transactions = new AsyncLocalStorage<Transaction>();

/** True while the code that asks runs inside a transaction: a peer must not be called then. */
export const insideTransaction = (): boolean => transactions.getStore()?.open === true;
