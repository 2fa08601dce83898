import type { RouterContext } from '@koa/router';
import { authenticate, keyRefused } from './authentication.ts';
import { API_VERSION } from './events.ts';
import type { FaultKind } from './fault-kinds.ts';
import { type FaultTarget, misbehavesNow, takeFault } from './faults.ts';
import { checkParams, type Form, readForm } from './form-body.ts';
import type { Answer, Call, Gateway } from './gateway.ts';
import { findKeptAnswer, holdKey, type KeyedRequest, keepAnswer } from './idempotency.ts';
import type { Operation } from './operation.ts';
import { holdSocket, resetSocket, wait } from './socket-faults.ts';
import { StripeError, serverError } from './stripe-errors.ts';

export interface RequestState {
  requestId: string;
}

type Context = RouterContext<RequestState>;

/** One request, as all steps see it. */
interface Exchange {
  readonly ctx: Context;
  readonly gateway: Gateway;
  readonly form: Form;
  readonly target: FaultTarget;
  /** Null for a request without a key: then nothing protects from doing it twice, as at Stripe. */
  readonly keyed: KeyedRequest | null;
}

interface Outcome {
  readonly status: number;
  readonly text: string;
  /** What still goes wrong on the way to the client. */
  readonly fault?: FaultKind | undefined;
  readonly delayMs?: number | undefined;
}

/** Makes a request handler of an operation: authentication, idempotency and faults are the same for all. */
export function serve<Params>(gateway: Gateway, operation: Operation<Params>): (ctx: Context) => Promise<void> {
  return async (ctx) => {
    const exchange = await openExchange(ctx, gateway);
    // Between the look for a kept answer and the hold of the key nothing else may run: no await there.
    const outcome = replay(exchange) ?? (await execute(exchange, operation));
    if (outcome.fault === 'timeoutBeforeCommit' || outcome.fault === 'timeoutAfterCommit') {
      await holdSocket(ctx, gateway);
    } else if (outcome.fault === 'resetAfterCommit') {
      resetSocket(ctx);
    } else {
      if (outcome.fault === 'slow') await wait(outcome.delayMs ?? 0, gateway.stopping);
      answer(exchange, outcome);
    }
  };
}

function answer({ ctx, keyed }: Exchange, { status, text }: Outcome): void {
  ctx.set('stripe-version', ctx.get('stripe-version') || API_VERSION);
  if (keyed !== null) ctx.set('idempotency-key', keyed.key);
  if (status === 500) ctx.set('stripe-should-retry', 'false');
  ctx.status = status;
  ctx.type = 'application/json';
  ctx.body = text;
}

async function openExchange(ctx: Context, gateway: Gateway): Promise<Exchange> {
  const account = authenticate(ctx);
  const form = await readForm(ctx);
  const { method, path } = ctx;
  const key = ctx.get('idempotency-key');
  const keyed = method === 'POST' && key !== '' ? { account, key, endpoint: path, form } : null;
  const named = path.startsWith('/v1/payment_intents/') ? ctx.params.id : form.payment_intent;
  return {
    ctx,
    gateway,
    form,
    keyed,
    target: { account, method, path, paymentIntent: typeof named === 'string' ? named : null },
  };
}

/** A kept answer is given again whatever it was; the network can fail this time too. */
function replay({ ctx, gateway, keyed, target }: Exchange): Outcome | undefined {
  const kept = keyed === null ? undefined : findKeptAnswer(gateway, keyed);
  if (kept === undefined) return undefined;
  const ordered = takeFault(gateway.database, target);
  if (ordered?.fault === 'keyRefused') return said(keyRefused().answer);
  if (ordered?.fault === '500BeforeCommit' || ordered?.fault === '500AfterCommit') return said(serverError().answer);
  ctx.set({ 'idempotent-replayed': 'true', 'original-request': kept.requestId });
  return { status: kept.status, text: kept.body, fault: ordered?.fault, delayMs: ordered?.delayMs };
}

/** The effect and its kept answer are one transaction. The key is held until then, so that the same key waits outside. */
async function execute<Params>(exchange: Exchange, operation: Operation<Params>): Promise<Outcome> {
  const { ctx, gateway, form, keyed, target } = exchange;
  using _held = keyed === null ? null : holdKey(keyed);
  const call: Call<Params> = {
    gateway,
    account: target.account,
    requestId: ctx.state.requestId,
    idempotencyKey: keyed?.key ?? null,
    params: checkParams(operation.params, form),
    id: ctx.params.id ?? '',
  };
  const ordered = takeFault(gateway.database, target);
  const fault = ordered?.fault ?? misbehavior(operation, call);
  if (fault === 'keyRefused') return said(keyRefused().answer);
  if (fault === 'slow') await wait(ordered?.delayMs ?? 0, gateway.stopping);
  if (fault === 'timeoutBeforeCommit') {
    await holdSocket(ctx, gateway);
    return said(serverError().answer, fault);
  }
  const spoken = gateway.database.transaction(() => {
    const truth = fault === '500BeforeCommit' ? serverError().answer : attempt(operation, call);
    const told = fault === '500AfterCommit' ? serverError().answer : truth;
    if (keyed !== null) keepAnswer(gateway, keyed, call.requestId, told);
    return told;
  });
  gateway.wake();
  return said(spoken, fault === 'slow' ? undefined : fault);
}

/** A refusal undoes what the operation had begun, and is an answer like any other. */
function attempt<Params>(operation: Operation<Params>, call: Call<Params>): Answer {
  try {
    return call.gateway.database.transaction(() => operation.run(call));
  } catch (error) {
    if (error instanceof StripeError) return error.answer;
    throw error;
  }
}

/** What the payment method's name makes of this call, once per intent (or per key, while there is no intent). */
function misbehavior<Params>(operation: Operation<Params>, call: Call<Params>): FaultKind | undefined {
  const fault = operation.misbehavior?.(call);
  if (fault === undefined) return undefined;
  const subject = call.id || call.idempotencyKey || call.requestId;
  return misbehavesNow(call.gateway.database, call.account, subject, fault) ? fault : undefined;
}

const said = ({ status, body }: Answer, fault?: FaultKind): Outcome => ({ status, text: JSON.stringify(body), fault });
