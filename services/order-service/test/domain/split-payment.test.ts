import test from 'ava';
import { type Exchange, refused, restOf, wantedExchange } from '../../src/domain/exchange.ts';
import { splitPayment } from '../../src/domain/payment-method.ts';

const card = { type: 'card', token: 'pm_card_visa' } as const;
const usd = (amount: number) => ({ amount, currency: 'USD' });

for (const [upTo, total, types, credit] of [
  [0, 100, ['card'], 0],
  [1, 100, ['storeCredit', 'card'], 1],
  [99, 100, ['storeCredit', 'card'], 99],
  [100, 100, ['storeCredit'], 0],
  [101, 100, ['storeCredit'], 0],
  [50, 0, ['card'], 0],
] as const) {
  test(`up to ${upTo} of ${total} by store credit is paid with ${types.join(' and ')}`, (t) => {
    const split = splitPayment(card, upTo, total);
    t.deepEqual(
      split.methods.map(({ type }) => type),
      [...types],
    );
    t.is(split.credit, credit);
    t.deepEqual(
      split.methods.filter(({ type }) => type === 'card').every(({ token }) => token === card.token),
      true,
    );
  });
}

for (const [worth, price, rest] of [
  [100, 100, 0],
  [100, 101, 0],
  [100, 99, 1],
  [100, 0, 100],
  [0, 100, 0],
] as const) {
  test(`goods that are worth ${worth} leave ${rest} of what costs ${price}`, (t) => {
    const exchange: Exchange = { ...wantedExchange([]), status: 'placed', worth: usd(worth), price: usd(price) };
    t.is(restOf(exchange), rest);
    t.is(restOf(refused(wantedExchange([]), 'out_of_stock')), 0);
  });
}
