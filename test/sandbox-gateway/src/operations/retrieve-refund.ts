import { z } from 'zod';
import { expanded } from '../expand.ts';
import type { Operation } from '../operation.ts';
import { expand } from '../params.ts';
import { findObject } from '../stored-objects.ts';

const params = z.strictObject({ expand: expand('charge', 'payment_intent') });

/** How far a refund has come. */
export const retrieveRefund: Operation<z.infer<typeof params>> = {
  params,
  run: (call) => ({
    status: 200,
    body: expanded(call, findObject(call.gateway.database, call.account, 'refund', call.id), call.params.expand),
  }),
};
