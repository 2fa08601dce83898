import type { Context } from 'koa';
import type { z } from 'zod';
import { checkParams, readBody } from '../form-body.ts';
import { invalidRequest } from '../stripe-errors.ts';

/** The control endpoints are not Stripe's: they take JSON. Faults are named in Stripe's envelope all the same. */
export async function readJson<Body>(ctx: Context, schema: z.ZodType<Body>): Promise<Body> {
  const text = await readBody(ctx);
  let body: unknown;
  try {
    body = text === '' ? {} : JSON.parse(text);
  } catch {
    throw invalidRequest('The request body is not JSON.');
  }
  return checkParams(schema, body);
}
