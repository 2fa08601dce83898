import type { Context } from 'koa';
import { authenticate } from './authentication.ts';
import { API_VERSION } from './events.ts';
import type { FaultKind } from './fault-kinds.ts';
import { type Fault, misbehavesNow, takeFault } from './faults.ts';
import { checkParams, type Form, readForm } from './form-body.ts';
import type { Answer, Call, Gateway } from './gateway.ts';
import { findKeptAnswer, holdKey, type KeyedRequest, keepAnswer } from './idempotency.ts';
import type { Operation } from './operation.ts';
import { holdSocket, resetSocket, wait } from './socket-faults.ts';
import { serverError, StripeError } from './stripe-errors.ts';

type Handler = (ctx: Context) => Promise<void>;

/** Makes a request handler of an operation: authentication, idempotency and ordered faults are the same for all. */
export function serve<Params>(gateway: Gateway, operation: Operation<Params>): Handler {
  return async (ctx) => {
    const account = authenticate(ctx);
    const form = await readForm(ctx);
    const request = keyedRequest(ctx, account, form);
    const id = typeof ctx.params.id === 'string' ? ctx.params.id : '';
    const call = { gateway, account, id, requestId: String(ctx.state.requestId), idempotencyKey: request?.key ?? null };
    const kept = request === undefined ? undefined : findKeptAnswer(gateway, request);
    if (kept !== undefined) {
      const fault = takeFault(gateway.database, target(ctx, account, id, form));
      ctx.set({ 'idempotent-replayed': 'true', 'original-request': kept.requestId });
      const answer = { status: kept.status, body: JSON.parse(kept.body) };
      return misbehave(ctx, gateway, fault, async () => answer);
    }
    const params = checkParams(operation.params, form);
    let fault: Fault | undefined;
    await misbehave(ctx, gateway, undefined, async () => serverError().answer);
  };
}
