import { z } from 'zod';
import { expanded } from '../expand.ts';
import type { Operation } from '../operation.ts';
import { expand } from '../params.ts';
import { findObject } from '../stored-objects.ts';

const schema = z.strictObject({ expand: expand('charge', 'payment_intent') });

/** How far a dispute has come. */
export const retrieveDispute: Operation<z.infer<typeof schema>> = {
  params: schema,
  run: (call) => ({
    status: 200,
    body: expanded(call, findObject(call.gateway.database, call.account, 'dispute', call.id), call.params.expand),
  }),
};
