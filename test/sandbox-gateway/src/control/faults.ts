import type { Context } from 'koa';
import { match } from 'path-to-regexp';
import { z } from 'zod';
import { authenticateIfAsked } from '../authentication.ts';
import { faultKinds } from '../fault-kinds.ts';
import { deleteFaults, insertFault, listFaults } from '../faults.ts';
import type { Gateway } from '../gateway.ts';
import { readJson } from './json-body.ts';

const order = z.strictObject({
  match: z
    .strictObject({
      method: z.enum(['GET', 'POST', 'DELETE']).optional(),
      path: z.string().startsWith('/').max(500).refine(isPathPattern, 'Invalid path pattern').optional(),
      paymentIntent: z.string().startsWith('pi_').max(100).optional(),
    })
    .default({}),
  fault: z.enum(faultKinds),
  times: z.int().min(1).max(10_000).default(1),
  delayMs: z.int().min(0).max(600_000).default(2_000),
});

function isPathPattern(path: string): boolean {
  try {
    match(path);
    return true;
  } catch {
    return false;
  }
}

/** Orders a fault for the next matching requests: those of the key that asks, or of everybody when no key is sent. */
export const createFault = (gateway: Gateway) => async (ctx: Context) => {
  const account = authenticateIfAsked(ctx);
  const wanted = await readJson(ctx, order);
  ctx.status = 201;
  ctx.body = insertFault(gateway.database, { ...wanted, account });
};

/** What is still to come. */
export const readFaults = (gateway: Gateway) => async (ctx: Context) => {
  ctx.body = { data: listFaults(gateway.database) };
};

/** The gateway is well again; payment methods keep their own ways. */
export const clearFaults = (gateway: Gateway) => async (ctx: Context) => {
  deleteFaults(gateway.database);
  ctx.status = 204;
};
