import { z } from 'zod';
import { expanded } from '../expand.ts';
import type { Operation } from '../operation.ts';
import { expand } from '../params.ts';
import { findObject } from '../stored-objects.ts';

const schema = z.strictObject({ expand: expand('charge', 'payment_intent') });

/** How far a refund has come. */
export const retrieveRefund: Operation<z.infer<typeof schema>> = {
  params: schema,
  run: (call) => ({
    status: 200,
    body: expanded(call, findObject(call.gateway.database, call.account, 'refund', call.id), call.params.expand),
  }),
};
