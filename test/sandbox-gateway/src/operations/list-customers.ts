import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { pagination } from '../params.ts';
import { listObjects } from '../stored-objects.ts';

const schema = z.strictObject({ ...pagination });

/** Newest first. */
export const listCustomers: Operation<z.infer<typeof schema>> = {
  params: schema,
  run: ({ gateway, account, params }) => ({
    status: 200,
    body: { object: 'list', ...listObjects(gateway.database, account, 'customer', params), url: '/v1/customers' },
  }),
};
