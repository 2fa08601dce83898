import type { Return, ReturnLine } from './return.ts';

/** One act on the shelf; `key` names it. */
export interface StockMovement {
  key: string;
  variantId: string;
  locationId: string;
  field: 'onHand' | 'unavailable';
  delta: number;
  reason: string;
}

type Disposition = ReturnLine['dispositions'][number]['disposition'];
type Step = Pick<StockMovement, 'field' | 'reason'> & { sign: 1 | -1 };

/** Goods that can't be sold are never for sale, not even for the moment until they are written off. */
const stepsOf: Record<Disposition, readonly Step[]> = {
  restock: [{ field: 'onHand', sign: 1, reason: 'returned' }],
  damaged: [
    { field: 'unavailable', sign: 1, reason: 'returned damaged' },
    { field: 'onHand', sign: 1, reason: 'returned damaged' },
  ],
  discard: [
    { field: 'unavailable', sign: 1, reason: 'returned' },
    { field: 'onHand', sign: 1, reason: 'returned' },
    { field: 'onHand', sign: -1, reason: 'discarded' },
    { field: 'unavailable', sign: -1, reason: 'discarded' },
  ],
  missing: [],
};

/** What the goods of an inspected return do to the stock of a location, in this order. */
export const movementsOf = ({ id, lines }: Return, locationId: string): StockMovement[] =>
  lines.flatMap(({ orderLineId, variantId, dispositions }) =>
    dispositions.flatMap(({ disposition, quantity }) =>
      stepsOf[disposition].map(({ field, sign, reason }, nth) => ({
        key: `${id}/${orderLineId}/${disposition}/${nth + 1}`,
        variantId,
        locationId,
        field,
        delta: sign * quantity,
        reason,
      })),
    ),
  );
