import test from 'ava';
import {
  countryFaults,
  currencyFaults,
  durationFaults,
  localeFaults,
  refuseFaults,
  timeZoneFaults,
} from '../src/domain/faults.ts';

type Faults = (value: string, pointer: string) => object[];

const cases: [name: string, faults: Faults, known: string[], unknown: string[]][] = [
  [
    'time zone',
    timeZoneFaults,
    ['UTC', 'America/New_York', 'Asia/Kolkata', 'Etc/GMT+5'],
    ['Mars/Base', 'America/Nowhere', 'Z'],
  ],
  ['currency', currencyFaults, ['USD', 'EUR', 'JPY', 'KWD'], ['ABC', 'BTC', 'XXX', 'usd']],
  ['country', countryFaults, ['US', 'DE', 'GB', 'SE'], ['XX', 'ZZ', 'UK', 'SU', 'AA']],
  ['locale', localeFaults, ['en', 'en-US', 'zh-Hant-TW', 'de-CH'], ['en-', 'e', 'en-US-x']],
  [
    'duration',
    (value, at) => durationFaults(value, at, 30),
    ['PT1S', 'PT90M', 'P30D', 'P1W', 'P4W', 'P1DT12H'],
    ['PT0S', 'P0D', 'P31D', 'P5W', 'PT721H', 'P30DT1S'],
  ],
];

for (const [name, faults, known, unknown] of cases) {
  for (const value of known) test(`${value} is a ${name}`, (t) => t.deepEqual(faults(value, '/at'), []));
  for (const value of unknown) {
    test(`${value} is refused as ${name}`, (t) => {
      const [fault, ...more] = faults(value, '/at');
      t.like(fault, { pointer: '/at' });
      t.is(more.length, 0);
    });
  }
}

test('what is not sent has no fault', (t) => {
  t.deepEqual([...timeZoneFaults(undefined, '/at'), ...currencyFaults(null, '/at')], []);
});

test('all faults are refused at once', (t) => {
  t.notThrows(() => refuseFaults());
  const faults = [...currencyFaults('ABC', '/a'), ...countryFaults('XX', '/b')];
  const problem = t.throws(() => refuseFaults(...faults), { name: 'Problem' });
  t.like(problem, { status: 422, code: 'value_not_allowed' });
  t.like(problem, {
    errors: [
      { pointer: '/a', code: 'unknown_currency' },
      { pointer: '/b', code: 'unknown_country' },
    ],
  });
});
