import { randomUUID } from 'node:crypto';

/** An id in Stripe's form, such as `pi_5f2c…`; the prefix tells its kind. */
export const newId = (prefix: string): string => `${prefix}_${randomUUID().replaceAll('-', '').slice(0, 24)}`;
