import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';
import { countryFaults, type Fault } from './faults.ts';

export type Location = components['schemas']['Location'];

/** What the schema can't say of an address. */
export const addressFaults = (address: Location['address'] | undefined): Fault[] =>
  countryFaults(address?.country, '/address/country');

/** @throws unknown_location pointing at each that isn't there or is archived */
export function refuseUnusable(asked: string[], usable: ReadonlySet<string>): void {
  const errors = asked.flatMap((id, index) =>
    usable.has(id)
      ? []
      : [{ pointer: `/locationIds/${index}`, code: 'unknown_location', detail: 'is not there or is archived' }],
  );
  if (errors.length > 0) throw problems.unknownLocation({ errors });
}
