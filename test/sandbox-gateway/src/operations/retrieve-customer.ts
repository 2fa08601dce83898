import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { findObject } from '../stored-objects.ts';

const schema = z.strictObject({});

/** Who keeps a payment method. */
export const retrieveCustomer: Operation<z.infer<typeof schema>> = {
  params: schema,
  run: ({ gateway, account, id }) => ({ status: 200, body: findObject(gateway.database, account, 'customer', id) }),
};
