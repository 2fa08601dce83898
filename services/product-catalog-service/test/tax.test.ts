import test from 'ava';
import * as fc from 'fast-check';
import { rateFor, taxOn } from '../src/domain/tax.ts';

const rates = [
  { id: 'us', country: 'US', region: null, jurisdiction: 'United States', rate: '0.01', appliesToShipping: false },
  { id: 'ny', country: 'US', region: 'NY', jurisdiction: 'New York', rate: '0.0825', appliesToShipping: true },
  { id: 'de', country: 'DE', region: null, jurisdiction: 'Germany', rate: '0.19', appliesToShipping: true },
  { id: 'ca-bc', country: 'CA', region: 'BC', jurisdiction: 'British Columbia', rate: '0.12', appliesToShipping: true },
];

for (const [amount, rate, included, expected] of [
  [1000, '0.0825', false, 83],
  [50, '0.01', false, 1],
  [49, '0.01', false, 0],
  [1999, '0.19', true, 319],
  [119, '0.19', true, 19],
  [105, '0.1', true, 10],
  [1, '1', true, 1],
  [0, '0.2', false, 0],
  [9007199254740991, '0', false, 0],
  [9007199254740991, '1', false, 9007199254740991],
  [9007199254740991, '0.000001', false, 9007199255],
] as const) {
  test(`the tax ${included ? 'in' : 'on'} ${amount} at ${rate} is ${expected}`, (t) => {
    t.is(taxOn(amount, rate, included), expected);
  });
}

const anyRate = fc.integer({ min: 0, max: 1_000_000 }).map((millionths) => (millionths / 1e6).toFixed(6));
const anyAmount = fc.integer({ min: 0, max: 2 ** 52 });

test('tax is the nearest integer, and half goes up', (t) => {
  fc.assert(
    fc.property(anyAmount, anyRate, fc.boolean(), (amount, rate, included) => {
      const tax = BigInt(taxOn(amount, rate, included));
      const numerator = BigInt(rate.replace('.', ''));
      const divisor = included ? 1_000_000n + numerator : 1_000_000n;
      const twiceTheError = 2n * (tax * divisor - BigInt(amount) * numerator);
      return twiceTheError <= divisor && twiceTheError > -divisor;
    }),
  );
  t.pass();
});

for (const [place, expected] of [
  [{ country: 'US', region: 'NY' }, 'ny'],
  [{ country: 'US', region: ' ny ' }, 'ny'],
  [{ country: 'US', region: 'OR' }, 'us'],
  [{ country: 'US' }, 'us'],
  [{ country: 'DE', region: 'BY' }, 'de'],
  [{ country: 'CA', region: 'ON' }, undefined],
  [{ country: 'FR' }, undefined],
  [undefined, undefined],
] as const) {
  test(`the rate of ${JSON.stringify(place)} is ${expected ?? 'none'}`, (t) => {
    t.is(rateFor(rates, place)?.id, expected);
  });
}
