import Router from '@koa/router';
import Koa from 'koa';
import readBody from 'raw-body';
import { z } from 'zod';
import { type Faults, faultOrder } from './faults.ts';
import type { Inbox } from './inbox.ts';
import { inboxPage, mailPage } from './pages.ts';

/** What a mail brings may show pictures and colors, and nothing else. */
const CONTENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src https: data:; form-action 'none'";
const LONGEST_BODY = 10_000;

/** The inbox for people (`/`) and for programs (`/v1/mails`), and how mails shall fail (`/control/faults`). */
export function makeApp(inbox: Inbox, faults: Faults): Koa {
  const router = new Router();
  router.get('/', (ctx) => {
    ctx.type = 'html';
    ctx.body = inboxPage(inbox.list());
  });
  router.get('/mails/:id', (ctx) => {
    const mail = inbox.find(Number(ctx.params.id));
    if (mail === undefined) return;
    ctx.type = 'html';
    ctx.body = mailPage(mail);
  });
  router.get('/v1/mails', (ctx) => {
    const { to } = ctx.query;
    ctx.body = { data: inbox.list(typeof to === 'string' ? to : undefined) };
  });
  router.delete('/v1/mails', (ctx) => {
    inbox.clear();
    ctx.status = 204;
  });
  router.post('/control/faults', async (ctx) => {
    const text = await readBody(ctx.req, { limit: LONGEST_BODY, encoding: 'utf8' });
    const order = faultOrder.safeParse(parseJson(text));
    ctx.status = order.success ? 201 : 400;
    ctx.body = order.success ? order.data : { error: z.prettifyError(order.error) };
    if (order.success) faults.order(order.data);
  });
  router.get('/control/faults', (ctx) => {
    ctx.body = { data: faults.list() };
  });
  router.delete('/control/faults', (ctx) => {
    faults.clear();
    ctx.status = 204;
  });
  router.get('/healthz', (ctx) => {
    ctx.body = { status: 'ok' };
  });
  const app = new Koa();
  app.use(async (ctx, next) => {
    ctx.set('content-security-policy', CONTENT_POLICY);
    await next();
  });
  app.use(router.routes());
  return app;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
