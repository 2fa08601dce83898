import Koa, { type Middleware } from 'koa';
import type { Gateway } from './gateway.ts';
import { newId } from './new-id.ts';
import { makeRoutes } from './routes.ts';
import type { RequestState } from './serve.ts';
import { StripeError, serverError } from './stripe-errors.ts';

/** The HTTP side of the gateway. */
export function makeApp(gateway: Gateway): Koa<RequestState> {
  const app = new Koa<RequestState>();
  const router = makeRoutes(gateway);
  app.use(identify(gateway)).use(answerErrors(gateway)).use(router.routes()).use(unrecognized);
  return app;
}

/** Every answer has a name that its log lines and events share; a draining gateway keeps no connection. */
const identify = (gateway: Gateway): Middleware<RequestState> => {
  return async (ctx, next) => {
    ctx.state.requestId = newId('req');
    ctx.set('request-id', ctx.state.requestId);
    await next();
    if (gateway.stopping.aborted) ctx.set('connection', 'close');
  };
};

const answerErrors = (gateway: Gateway): Middleware<RequestState> => {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      if (!(error instanceof StripeError)) {
        gateway.log.error({ err: error, requestId: ctx.state.requestId, method: ctx.method, path: ctx.path }, 'failed');
      }
      const { status, body } = error instanceof StripeError ? error.answer : serverError().answer;
      ctx.status = status;
      ctx.body = body;
    }
  };
};

const unrecognized: Middleware<RequestState> = ({ method, path }) => {
  throw new StripeError(404, 'invalid_request_error', `Unrecognized request URL (${method}: ${path}).`);
};
