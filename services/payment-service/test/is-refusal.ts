import { Problem } from '@beaver/kit';

/** A command that is not allowed now. That a payment contradicts itself is none where nobody changed its rows by hand: it is a bug. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof Problem && error.code !== 'payment_contradictory';
