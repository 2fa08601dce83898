import type { Address } from './mail-sources.ts';

/** An address as it is written on a parcel, a line each. @param language in which its country is named */
export function formattedAddress(address: Address, language: string): string[] {
  const { name, line1, line2, city, region, postalCode, country } = address;
  const place = [city, [region, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const countryName = new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country;
  return [name, line1, line2, place, countryName].filter((line) => line !== undefined && line !== '') as string[];
}
