import { z } from 'zod';
import { expanded } from '../expand.ts';
import type { Operation } from '../operation.ts';
import { expand, pagination } from '../params.ts';
import { listObjects } from '../stored-objects.ts';

const schema = z.strictObject({ ...pagination, expand: expand('data.latest_charge') });

/** How a create whose answer was lost is found again: the intent's metadata tell which it is. */
export const listPaymentIntents: Operation<z.infer<typeof schema>> = {
  params: schema,
  run(call) {
    const { data, has_more } = listObjects(call.gateway.database, call.account, 'payment_intent', call.params);
    const shown = data.map((intent) => expanded(call, intent, call.params.expand));
    return { status: 200, body: { object: 'list', data: shown, has_more, url: '/v1/payment_intents' } };
  },
};
