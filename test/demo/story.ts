import type { Buyer, Cart } from './buyers.ts';
import type { Method, Sale } from './sale.ts';
import type { Store } from './store.ts';

/** What becomes of an order, and how it ends up: the demo fails when it does not. */
export interface Story {
  what: string;
  times: number;
  /** A card of the buyer's unless said otherwise. */
  method?: Method;
  cart?: Cart;
  captureMethod?: 'manual';
  /** Before the order is placed. @returns what is worth telling */
  before?: (store: Store, buyer: Buyer) => Promise<string>;
  after?: (sale: Sale) => Promise<unknown>;
  ends: { status: string; waitingFor: string | null };
}

export const completed = { status: 'completed', waitingFor: null };
