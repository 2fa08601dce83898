import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';

export type Money = components['schemas']['Money'];

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** A misspelt currency would never be found by a quote. @throws value_not_allowed */
export function requireCurrency(price: Money | null | undefined, pointer: string): void {
  if (!price || currencies.has(price.currency)) return;
  throw problems.valueNotAllowed({
    errors: [{ pointer: `${pointer}/currency`, code: 'unknown_currency', detail: 'is not a currency of ISO 4217' }],
  });
}

/** Minor units times quantity. @throws amount_too_large beyond what a JSON number holds exactly */
export function times(amount: number, quantity: number, pointer: string): number {
  return exact(BigInt(amount) * BigInt(quantity), pointer);
}

/** Sums minor units. @throws amount_too_large beyond what a JSON number holds exactly */
export function sum(amounts: number[], pointer: string): number {
  return exact(
    amounts.reduce((total, amount) => total + BigInt(amount), 0n),
    pointer,
  );
}

function exact(amount: bigint, pointer: string): number {
  if (amount <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(amount);
  throw problems.amountTooLarge({
    errors: [{ pointer, code: 'amount_too_large', detail: 'is more than 2^53 − 1 minor units' }],
  });
}
