import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { pagination } from '../params.ts';
import { listObjects } from '../stored-objects.ts';

const { limit, starting_after } = pagination;
const schema = z.strictObject({ limit, starting_after });

/** Without their secrets. */
export const listWebhookEndpoints: Operation<z.infer<typeof schema>> = {
  params: schema,
  run({ gateway, account, params }) {
    const { data, has_more } = listObjects(gateway.database, account, 'webhook_endpoint', params);
    const shown = data.map((endpoint) => ({ ...endpoint, secret: undefined }));
    return { status: 200, body: { object: 'list', data: shown, has_more, url: '/v1/webhook_endpoints' } };
  },
};
