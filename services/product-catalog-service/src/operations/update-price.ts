import { record } from '@beaver/kit';
import { changePrice, lockPrice } from '../db/prices.ts';
import { changeOf } from '../domain/events.ts';
import { requireCurrency } from '../domain/money.ts';
import { readValidity } from '../domain/validity.ts';
import type { Operation } from '../operation.ts';

/** From the next quote on; orders keep what they were placed at. */
export const updatePrice: Operation<'updatePrice'> = (call) => {
  const { price = {}, validFrom: _from, validUntil: _until, ...fields } = call.body;
  requireCurrency(call.body.price, '/price');
  return call.write(async (trx) => {
    const before = await lockPrice(trx, call.path.priceId);
    call.ifMatch(before.version);
    const after = await changePrice(trx, before, { ...fields, ...price, ...readValidity(call.body, before) });
    record(trx, changeOf('price.updated', after, before));
    return { status: 200, body: after };
  });
};
