import { z } from 'zod';
import { newCustomer } from '../customer.ts';
import type { Operation } from '../operation.ts';
import { mergeMetadata, metadata } from '../params.ts';
import { insertObject } from '../stored-objects.ts';

const schema = z.strictObject({
  email: z.email().max(512).optional(),
  name: z.string().max(256).optional(),
  description: z.string().max(5_000).optional(),
  metadata: metadata.optional(),
});

/** Somebody for whom payment methods are kept. */
export const createCustomer: Operation<z.infer<typeof schema>> = {
  params: schema,
  run({ gateway, account, params }) {
    const customer = newCustomer({
      email: params.email ?? null,
      name: params.name ?? null,
      description: params.description ?? null,
      metadata: mergeMetadata({}, params.metadata),
    });
    insertObject(gateway.database, account, customer, null);
    return { status: 200, body: customer };
  },
};
