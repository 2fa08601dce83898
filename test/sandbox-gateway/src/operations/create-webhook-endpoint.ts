import type Stripe from 'stripe';
import { z } from 'zod';
import { now } from '../gateway.ts';
import { newId } from '../new-id.ts';
import type { Operation } from '../operation.ts';
import { mergeMetadata, metadata } from '../params.ts';
import { insertObject } from '../stored-objects.ts';

const schema = z.strictObject({
  url: z
    .url({ protocol: /^https?$/, error: 'Invalid URL: An explicit scheme (such as https) must be provided.' })
    .max(2_048),
  enabled_events: z.array(z.string().regex(/^(\*|[a-z][a-z_]*(\.[a-z_]+)+)$/, 'Invalid event type')).min(1),
  description: z.string().max(5_000).optional(),
  metadata: metadata.optional(),
  api_version: z.string().max(100).optional(),
});

/** The signing secret is shown here only, as at Stripe. */
export const createWebhookEndpoint: Operation<z.infer<typeof schema>> = {
  params: schema,
  run({ gateway, account, params }) {
    const endpoint: Stripe.WebhookEndpoint = {
      id: newId('we'),
      object: 'webhook_endpoint',
      api_version: params.api_version ?? null,
      application: null,
      created: now(),
      description: params.description ?? null,
      enabled_events: params.enabled_events,
      livemode: false,
      metadata: mergeMetadata({}, params.metadata),
      secret: newId('whsec'),
      status: 'enabled',
      url: params.url,
    };
    insertObject(gateway.database, account, endpoint, null);
    return { status: 200, body: endpoint };
  },
};
