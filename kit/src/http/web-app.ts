import Router from '@koa/router';
import { context, SpanKind, trace } from '@opentelemetry/api';
import Koa, { type Context, type Middleware } from 'koa';
import compress from 'koa-compress';
import { identify } from '../auth/caller.ts';
import type { VerifyToken } from '../auth/verify-token.ts';
import { inCall } from '../call-context.ts';
import type { Contract, ContractOperation } from '../contract/contract.ts';
import { compileContract, type OperationChecks } from '../contract/validate.ts';
import type { Database } from '../database/database.ts';
import { newId } from '../id.ts';
import type { Answer } from '../idempotency/idempotent.ts';
import { standardProblems } from '../problem.ts';
import { logger } from '../telemetry/logger.ts';
import { requestSeconds } from '../telemetry/metrics.ts';
import { inSpan, traceOf } from '../telemetry/tracing.ts';
import { checkRequest } from './check-request.ts';
import { makeCall } from './make-call.ts';
import { sendAnswer, sendProblem } from './send.ts';

/** What a handler may be at run time; its own types are checked where it is written. */
export type AnyHandler = (call: never, deps: never) => Promise<Answer>;

export interface WebAppParts {
  contract: Contract;
  handlers: Record<string, AnyHandler>;
  deps: unknown;
  database: Database;
  verify: VerifyToken;
  mount: Middleware[];
}

/** Below the 30 s at which load balancers commonly give up: we answer before they do. */
const LONGEST_REQUEST_MS = 25_000;
const requestIdGrammar = /^[\w-]{1,100}$/;
const depthGrammar = /^\d{1,9}$/;

/** The document's operations as a Koa application. */
export function webApp(parts: WebAppParts): Koa {
  const app = new Koa();
  app.on('error', (error) => logger().warn({ err: error }, 'a socket failed'));
  app.use(beginRequest);
  app.use(compress({ threshold: 1024, br: { params: {} }, zstd: false, deflate: false }));
  for (const middleware of parts.mount) app.use(middleware);
  const checks = compileContract(parts.contract);
  const router = new Router({ exclusive: false, sensitive: true, strict: true });
  for (const operation of parts.contract.operations) {
    if (!operation.mounted)
      mountOperation(router, parts, operation, checks.get(operation.operationId) as OperationChecks);
  }
  app.use(refuseBeside(parts.contract));
  app.use(router.routes());
  app.use((ctx) => refuseUnknown(ctx, router));
  return app;
}

function mountOperation(
  router: Router,
  parts: WebAppParts,
  operation: ContractOperation,
  checks: OperationChecks,
): void {
  const handler = parts.handlers[operation.operationId];
  if (!handler) throw new Error(`${operation.operationId} has no handler`);
  router[operation.method](operation.path.replaceAll(/\{(\w+)\}/g, ':$1'), async (ctx) => {
    ctx.state.operation = operation;
    const caller = await identify(operation, ctx.headers, parts.verify);
    const call = currentState(ctx);
    if (caller.tenantId) call.tenantId = caller.tenantId;
    call.actor = caller.actor;
    const request = await checkRequest(operation, checks, {
      req: ctx.req,
      url: ctx.path,
      search: ctx.search,
      params: ctx.params,
      requestId: call.requestId,
      ip: ctx.ip,
    });
    const answer = await handler(makeCall(operation, request, caller, parts.database) as never, parts.deps as never);
    sendAnswer(ctx, operation, checks, answer);
  });
}

const currentState = (ctx: Context) => ctx.state.call as Parameters<typeof inCall>[0];

/** Request id, trace, deadline, log line and metric of each request, whatever becomes of it. */
const beginRequest: Middleware = async (ctx, next) => {
  const given = ctx.get('Request-Id');
  const requestId = requestIdGrammar.test(given) ? given : newId('req');
  const asked = Number(ctx.get('Beaver-Timeout') || LONGEST_REQUEST_MS);
  const call = {
    requestId,
    actor: 'anonymous',
    correlation: requestIdGrammar.test(ctx.get('Beaver-Correlation')) ? ctx.get('Beaver-Correlation') : requestId,
    depth: depthGrammar.test(ctx.get('Beaver-Depth')) ? Math.min(Number(ctx.get('Beaver-Depth')), 1000) : 0,
    deadline: Date.now() + Math.min(asked > 0 ? asked : LONGEST_REQUEST_MS, LONGEST_REQUEST_MS),
  };
  ctx.state.call = call;
  ctx.set('Request-Id', requestId);
  const begun = process.hrtime.bigint();
  const work = async () => {
    try {
      await next();
    } catch (error) {
      sendProblem(ctx, ctx.state.operation, error, requestId);
    }
    finishRequest(ctx, begun);
  };
  await inCall(call, () =>
    context.with(traceOf(ctx.get('traceparent') || undefined), () =>
      inSpan(`${ctx.method} ${ctx.path}`, SpanKind.SERVER, { 'http.request.method': ctx.method }, work),
    ),
  );
};

function finishRequest(ctx: Context, begun: bigint): void {
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  const operation = (ctx.state.operation as ContractOperation | undefined)?.operationId ?? 'none';
  requestSeconds.observe({ operation, status: ctx.status }, seconds);
  trace.getActiveSpan()?.updateName(operation).setAttribute('http.response.status_code', ctx.status);
  logger().info(
    { operation, method: ctx.method, path: ctx.path, status: ctx.status, ms: Math.round(seconds * 1e4) / 10 },
    'request',
  );
}

/**
 * A path that is written out goes before one with parameters that it would fit, whatever the method (OpenAPI, "path templating
 * matching"): `PATCH /v1/things/preview` is no change of a thing.
 */
function refuseBeside({ operations }: Contract): Middleware {
  const methods = new Map<string, string[]>();
  for (const { path, method } of operations) methods.set(path, [...(methods.get(path) ?? []), method.toUpperCase()]);
  return (ctx, next) => {
    const own = methods.get(ctx.path);
    if (own === undefined || own.includes(ctx.method === 'HEAD' ? 'GET' : ctx.method)) return next();
    ctx.set('Allow', (own.includes('GET') ? ['HEAD', ...own] : own).join(', '));
    throw standardProblems.methodNotAllowed();
  };
}

function refuseUnknown(ctx: Context, router: Router): void {
  const elsewhere = router.match(ctx.path, '').path.flatMap((layer) => layer.methods);
  if (elsewhere.length === 0) throw standardProblems.notFound();
  ctx.set('Allow', [...new Set(elsewhere)].join(', '));
  throw standardProblems.methodNotAllowed();
}
