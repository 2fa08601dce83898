import type { Difference } from './difference.ts';

interface Quantities {
  onHand: number;
  reserved: number;
  committed: number;
  unavailable: number;
  incoming: number;
}

/** A level beside what it must be the sum of, all of one moment. */
export interface LevelFacts {
  id: string;
  variantId: string;
  locationId: string;
  level: Quantities;
  movements: Quantities;
  promised: Pick<Quantities, 'reserved' | 'committed'>;
}

/** A level is the sum of its movements, and promises what reservations hold of it. */
export function compareLevel({ id, variantId, locationId, level, movements, promised }: LevelFacts): Difference[] {
  const base = { subject: id, about: id, paymentId: null, orderId: null, repair: 'none' } as const;
  const place = { variantId, locationId };
  const sums = (Object.keys(level) as (keyof Quantities)[]).every((field) => level[field] === movements[field]);
  const { reserved, committed } = level;
  const holds = reserved === promised.reserved && committed === promised.committed;
  return [
    ...(sums
      ? []
      : [
          {
            ...base,
            kind: 'levelDiffers' as const,
            sides: [
              { of: 'level', facts: { ...place, ...level } },
              { of: 'movements', facts: { ...movements } },
            ] as Difference['sides'],
          },
        ]),
    ...(holds
      ? []
      : [
          {
            ...base,
            kind: 'promiseDiffers' as const,
            sides: [
              { of: 'level', facts: { ...place, reserved, committed } },
              { of: 'reservations', facts: { ...promised } },
            ] as Difference['sides'],
          },
        ]),
  ];
}
