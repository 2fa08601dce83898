import type { Context } from 'koa';
import { z } from 'zod';
import { authenticateIfAsked } from '../authentication.ts';
import type { Gateway } from '../gateway.ts';
import { setWebhookMode, webhookModes } from '../webhook-modes.ts';
import { readJson } from './json-body.ts';

const body = z.strictObject({ mode: z.enum(webhookModes) });

/** How the webhooks of what happens from now on travel: for the key that asks, or for everybody when no key is sent. */
export const changeWebhookMode = (gateway: Gateway) => async (ctx: Context) => {
  const account = authenticateIfAsked(ctx);
  const { mode } = await readJson(ctx, body);
  setWebhookMode(gateway.database, account, mode);
  ctx.body = { mode };
};
