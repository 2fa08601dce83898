import type { RouterContext } from '@koa/router';
import { z } from 'zod';
import { answerChallenge, authenticationOutcomes } from '../authentication-challenge.ts';
import type { Gateway } from '../gateway.ts';
import { readJson } from './json-body.ts';

const body = z.strictObject({ outcome: z.enum(authenticationOutcomes) });

/** Does what the customer does on the 3-D Secure page. */
export const authenticatePaymentIntent = (gateway: Gateway) => async (ctx: RouterContext) => {
  const { outcome } = await readJson(ctx, body);
  ctx.body = gateway.database.transaction(() => answerChallenge(gateway, String(ctx.params.id), outcome));
  gateway.wake();
};
