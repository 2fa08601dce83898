import { typeid } from 'typeid-js';

/** A new TypeID (`ord_01k…`): carries its kind, sorts by time, and can't be guessed from its neighbours. */
export function newId(prefix: string): string {
  return typeid(prefix).toString();
}

/** A tenant's id whose grammar has been checked, so that it may stand in a `set local`. */
export type TenantId = string & { readonly tenant: unique symbol };

const tenantIdGrammar = /^ten_[0-7][0-9a-hjkmnp-tv-z]{25}$/;

/** Narrows to a tenant's id. The grammar is what makes the id safe to write into SQL text. */
export function isTenantId(value: unknown): value is TenantId {
  return typeof value === 'string' && tenantIdGrammar.test(value);
}

/** @throws TypeError when the value is no tenant's id. */
export function toTenantId(value: unknown): TenantId {
  if (!isTenantId(value)) throw new TypeError('not a tenant id');
  return value;
}
