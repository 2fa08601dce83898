import type { Context } from 'koa';
import type { ContractOperation } from '../contract/contract.ts';
import type { OperationChecks } from '../contract/validate.ts';
import type { Answer } from '../idempotency/idempotent.ts';
import { Problem, standardProblems } from '../problem.ts';
import { logger } from '../telemetry/logger.ts';

const standardCodes = new Set(Object.values(standardProblems).map((make) => make().code));
const STRICT = process.env.NODE_ENV === 'test';

/** Sends a success, or a refusal that was kept as the answer, after holding it against the contract. */
export function sendAnswer(ctx: Context, operation: ContractOperation, checks: OperationChecks, answer: Answer): void {
  const { status, headers = {}, body } = answer;
  ctx.status = status;
  ctx.set(headers);
  if (status >= 400) {
    ctx.type = 'application/problem+json';
    ctx.body = JSON.stringify(body);
    return;
  }
  const faults = checks.reply(status, body);
  if (faults.length > 0)
    breach(operation, `answers ${status} unlike its contract: ${JSON.stringify(faults.slice(0, 5))}`);
  const { version } = (body ?? {}) as { version?: number };
  if (typeof version === 'number') ctx.set('ETag', `"${version}"`);
  if (body === undefined) return;
  if (typeof body === 'string') {
    ctx.body = body;
    return;
  }
  ctx.type = 'application/json';
  ctx.body = JSON.stringify(body);
  if (ctx.method === 'GET' && isKnown(ctx)) ctx.status = 304;
}

/** RFC 9110 section 13.1.2. Koa's own check gives way to `Cache-Control: no-cache`, which fetch adds by itself. */
function isKnown(ctx: Context): boolean {
  const etag = ctx.response.get('ETag');
  return (
    etag !== '' &&
    ctx
      .get('If-None-Match')
      .split(',')
      .some((tag) => tag.trim().replace(/^W\//, '') === etag)
  );
}

/** Any throw becomes problem+json; what is no Problem is a bug: logged whole, shown as nothing but 500. */
export function sendProblem(
  ctx: Context,
  operation: ContractOperation | undefined,
  error: unknown,
  requestId: string,
): void {
  const problem = toSend(operation, error);
  if (problem.status >= 500) logger().error({ err: error }, problem.title);
  else logger().debug({ code: problem.code, err: problem.cause }, problem.title);
  ctx.status = problem.status;
  ctx.type = 'application/problem+json';
  ctx.remove('ETag');
  if (problem.retryAfter !== undefined) ctx.set('Retry-After', String(Math.ceil(problem.retryAfter)));
  if (problem.status === 401) ctx.set('WWW-Authenticate', 'Bearer');
  ctx.body = JSON.stringify(problem.toBody(requestId));
}

function toSend(operation: ContractOperation | undefined, error: unknown): Problem {
  if (!(error instanceof Problem)) return standardProblems.internalError({ cause: error });
  if (!operation || error.status >= 500) return error;
  const listed = standardCodes.has(error.code) || operation.problems.has(error.code);
  if (listed && operation.statuses.has(error.status)) return error;
  const { status, code } = error;
  logger().error({ operation: operation.operationId, code, status }, 'undocumented problem');
  return STRICT ? standardProblems.internalError({ cause: error }) : error;
}

/** Thrown where tests can see it; a client in production gets the answer, and the log the fault. */
function breach(operation: ContractOperation, message: string): void {
  if (STRICT) throw new Error(`${operation.operationId} ${message}`);
  logger().error({ operation: operation.operationId }, message);
}
