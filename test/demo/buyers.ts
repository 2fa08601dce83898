import type { Dice } from '../dice.ts';
import { plentiful } from './goods.ts';

/** SKU and quantity. */
export type Cart = readonly (readonly [string, number])[];

/** Somebody with a cart. */
export interface Buyer {
  customer: { name: string; email: string };
  shippingAddress: { name: string; line1: string; city: string; region: string; postalCode: string; country: string };
  cart: Cart;
  express: boolean;
  cardToken: string;
}

const firstNames = 'Ada Bruno Celia Dario Esther Felix Greta Hugo Imogen Jonas Keiko Lars Mina Nadia Otis'.split(' ');
const lastNames = 'Alder Birch Cedar Dogwood Elm Fir Gorse Hazel Ivy Juniper Kelp Larkspur Maple'.split(' ');
const domains = ['lodge.example', 'river.example', 'ridge.example', 'meadow.example'];
const streets = ['Beaver Dam Road', 'Mill Lane', 'Quarry Street', 'Ferry Road', 'Orchard Avenue', 'Summit Drive'];
const cities = [
  { city: 'Denver', region: 'CO', postalCode: '80202' },
  { city: 'Boulder', region: 'CO', postalCode: '80301' },
  { city: 'Seattle', region: 'WA', postalCode: '98101' },
  { city: 'Sacramento', region: 'CA', postalCode: '95814' },
  { city: 'Portland', region: 'OR', postalCode: '97201' },
  { city: 'Albany', region: 'NY', postalCode: '12207' },
];
const cards = ['pm_card_visa', 'pm_card_visa', 'pm_card_mastercard', 'pm_card_amex', 'pm_card_discover'];

/** So many buyers, no name twice. */
export function buyers(dice: Dice, count: number): Buyer[] {
  const names = firstNames.flatMap((first) => lastNames.map((last) => `${first} ${last}`));
  return dice
    .shuffled(names)
    .slice(0, count)
    .map((name) => buyer(dice, name));
}

function buyer(dice: Dice, name: string): Buyer {
  const line1 = `${dice.between(1, 240)} ${dice.pick(streets)}`;
  return {
    customer: { name, email: `${name.toLowerCase().replace(' ', '.')}@${dice.pick(domains)}` },
    shippingAddress: { name, line1, ...dice.pick(cities), country: 'US' },
    cart: dice
      .shuffled(plentiful)
      .slice(0, dice.pick([1, 1, 2, 2, 3]))
      .map((sku) => [sku, dice.pick([1, 1, 1, 2])] as const),
    express: dice.between(1, 5) === 1,
    cardToken: dice.pick(cards),
  };
}
