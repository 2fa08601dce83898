import { z } from 'zod';
import { expanded } from '../expand.ts';
import type { Operation } from '../operation.ts';
import { expand, pagination } from '../params.ts';
import { listObjects } from '../stored-objects.ts';

const schema = z.strictObject({
  ...pagination,
  payment_intent: z.string().optional(),
  expand: expand('data.charge', 'data.payment_intent'),
});

/** What became of a payment that a bank took back. */
export const listDisputes: Operation<z.infer<typeof schema>> = {
  params: schema,
  run(call) {
    const filter = { ...call.params, paymentIntent: call.params.payment_intent };
    const { data, has_more } = listObjects(call.gateway.database, call.account, 'dispute', filter);
    const shown = data.map((dispute) => expanded(call, dispute, call.params.expand));
    return { status: 200, body: { object: 'list', data: shown, has_more, url: '/v1/disputes' } };
  },
};
