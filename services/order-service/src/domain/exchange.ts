import { problems } from '../problems.ts';
import type { Return } from './return.ts';

export type Exchange = NonNullable<Return['exchange']>;

/** What a customer wants for goods that are still to come back; nothing of it is sure yet. */
export const wantedExchange = (lines: Exchange['lines']): Exchange => ({
  lines,
  status: 'pending',
  refusal: null,
  orderId: null,
  worth: null,
  price: null,
});

/** What is to be given for goods that have been inspected. @throws return_step_not_allowed */
export function dueExchange({ status, exchange }: Return): Exchange {
  if (status === 'inspected' && exchange?.status === 'pending') return exchange;
  throw problems.returnStepNotAllowed({
    detail: `Nothing is to be given in exchange for a return that is ${status}.`,
    extension: { returnStatus: status },
  });
}

/** The goods are refunded instead. @param refusal why, as a problem's code */
export const refused = (exchange: Exchange, refusal: string): Exchange => ({ ...exchange, status: 'refused', refusal });

/** What of the worth the new goods do not need, in minor units; it goes back as money. */
export const restOf = ({ worth, price }: Exchange): number => Math.max(0, (worth?.amount ?? 0) - (price?.amount ?? 0));
