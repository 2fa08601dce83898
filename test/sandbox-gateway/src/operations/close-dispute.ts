import { z } from 'zod';
import { closeDispute as close } from '../dispute-verdict.ts';
import { expanded } from '../expand.ts';
import type { Operation } from '../operation.ts';
import { expand } from '../params.ts';
import { findObject } from '../stored-objects.ts';
import { invalidRequest } from '../stripe-errors.ts';

const schema = z.strictObject({ expand: expand('charge', 'payment_intent') });

/** The merchant gives up: the dispute is lost, for good. */
export const closeDispute: Operation<z.infer<typeof schema>> = {
  params: schema,
  run(call) {
    const dispute = findObject(call.gateway.database, call.account, 'dispute', call.id);
    if (dispute.status !== 'needs_response')
      throw invalidRequest(`A dispute that is ${dispute.status} cannot be closed.`);
    close(call, dispute, 'lost');
    return { status: 200, body: expanded(call, dispute, call.params.expand) };
  },
};
