import { z } from 'zod';
import { sql } from '../database.ts';
import type { Operation } from '../operation.ts';
import { deleteObject, findObject } from '../stored-objects.ts';

const schema = z.strictObject({});

/** What was not delivered yet never will be. */
export const deleteWebhookEndpoint: Operation<z.infer<typeof schema>> = {
  params: schema,
  run({ gateway: { database }, account, id }) {
    findObject(database, account, 'webhook_endpoint', id);
    database.run(sql`delete from webhook_deliveries where endpoint = ${id}`);
    deleteObject(database, id);
    return { status: 200, body: { id, object: 'webhook_endpoint', deleted: true } };
  },
};
