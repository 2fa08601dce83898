import type { Ids } from './ids.ts';

/** Any JSON. */
export type Json = ReturnType<typeof JSON.parse>;

/** What a recipe may look at. */
export interface Kitchen {
  ids: Ids;
  email: string;
  password: string;
  tenantId: string;
  /** The last answer of each operation. */
  last: Record<string, Json>;
}

export type Fields = (kitchen: Kitchen) => Record<string, unknown>;

/** Something that must have happened before: an operation, as another body if so; or an answer to wait for. */
export type Step =
  | string
  /** `alone`: without what its own recipe says must be there first. */
  | {
      run: string;
      body?: Fields;
      alone?: boolean /** What of its answer is meant from then on. */;
      means?: (body: Json) => Json;
    }
  | { until: string; holds: (body: Json) => boolean };

/** How to make a valid request where the document's example is not enough. */
export interface Recipe {
  /** Instead of making a new object of the kind that the path names last. */
  first?: Step[];
  /** Fields over those of the example; undefined takes one away. */
  body?: Fields;
  headers?: (body: string) => Record<string, string>;
}

export const orderIs = (...statuses: string[]): Step => ({
  until: 'getOrder',
  holds: ({ status }) => statuses.includes(status),
});
export const paid: Step[] = ['createOrder', orderIs('confirmed')];
export const packed: Step[] = [...paid, { run: 'createFulfillment', alone: true }];
export const shipped: Step[] = [...packed, { run: 'shipFulfillment', alone: true }];
