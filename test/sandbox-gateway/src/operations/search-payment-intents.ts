import { z } from 'zod';
import { sql } from '../database.ts';
import { expanded } from '../expand.ts';
import type { Operation } from '../operation.ts';
import { expand, pagination } from '../params.ts';
import { parseSearchQuery } from '../search-query.ts';
import { documentOf } from '../stored-objects.ts';
import { invalidRequest } from '../stripe-errors.ts';

const schema = z.strictObject({
  query: z.string().min(1),
  limit: pagination.limit,
  page: z.string().optional(),
  expand: expand('data.latest_charge'),
});

/** Finds intents by what their maker wrote on them. At Stripe a new intent may take a minute to be found; here none. */
export const searchPaymentIntents: Operation<z.infer<typeof schema>> = {
  params: schema,
  run(call) {
    const { query, limit = 10, page } = call.params;
    const clauses = JSON.stringify(parseSearchQuery(query));
    const rows = call.gateway.database.all(sql`
      select seq, document from objects
      where account = ${call.account} and object = 'payment_intent' and seq < ${placeOf(page)}
        and not exists (
          select 1 from json_each(${clauses}) as clause
          where not exists (
            select 1 from json_each(document, clause.value ->> 'path') as member
            where member.key = clause.value ->> 'key' and member.atom = clause.value ->> 'value'
          )
        )
      order by seq desc limit ${limit + 1}`);
    const found = rows.slice(0, limit);
    const data = found.map((row) => expanded(call, documentOf('payment_intent', row), call.params.expand));
    const has_more = rows.length > limit;
    const next_page = has_more ? Buffer.from(String(found.at(-1)?.seq)).toString('base64url') : null;
    return {
      status: 200,
      body: { object: 'search_result', data, has_more, next_page, url: '/v1/payment_intents/search' },
    };
  },
};

function placeOf(page: string | undefined): number {
  if (page === undefined) return Number.MAX_SAFE_INTEGER;
  const place = Number(Buffer.from(page, 'base64url').toString());
  if (!Number.isSafeInteger(place)) throw invalidRequest('Invalid page.', { param: 'page' });
  return place;
}
