import type { Context } from 'koa';
import qs from 'qs';
import rawBody from 'raw-body';
import type { z } from 'zod';
import { invalidRequest } from './stripe-errors.ts';

const LIMIT_BYTES = 1024 * 1024;

/** What a request says, before anything is known about its meaning. */
export type Form = Record<string, unknown>;

/** Stripe takes form-encoded bodies with bracketed keys (`metadata[order]=1`, `expand[]=latest_charge`), in queries too. */
export async function readForm(ctx: Context): Promise<Form> {
  if (ctx.method === 'GET' || ctx.method === 'DELETE') return parseForm(ctx.querystring);
  const body = await readBody(ctx);
  if (body !== '' && ctx.is('application/x-www-form-urlencoded') === false) {
    throw invalidRequest('Invalid request: check that your POST content type is application/x-www-form-urlencoded.');
  }
  return parseForm(body);
}

/** The whole body as text; over a mebibyte is refused. */
export async function readBody(ctx: Context): Promise<string> {
  try {
    return await rawBody(ctx.req, { encoding: 'utf8', limit: LIMIT_BYTES, length: ctx.req.headers['content-length'] });
  } catch (error) {
    throw invalidRequest(
      `The request body could not be read: ${error instanceof Error ? error.message : 'unknown reason'}`,
    );
  }
}

const parseForm = (text: string): Form => qs.parse(text, { arrayLimit: 200, parameterLimit: 1_000, depth: 8 });

/**
 * Checks a form against the parameters of an operation and says the first fault as Stripe does. These refusals come
 * before an operation begins, so they are never kept under an idempotency key.
 */
export function checkParams<Params>(params: z.ZodType<Params>, form: unknown): Params {
  const result = params.safeParse(form, { reportInput: true });
  if (result.success) return result.data;
  const issue = firstIssue(result.error.issues);
  if (issue.code === 'unrecognized_keys') {
    const param = bracketed([...issue.path, issue.keys[0] ?? '']);
    throw invalidRequest(`Received unknown parameter: ${param}`, { code: 'parameter_unknown', param });
  }
  const param = bracketed(issue.path);
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    throw invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  }
  if (issue.path[0] === 'expand') {
    throw invalidRequest(`This property cannot be expanded (${String(issue.input)}).`, { param: 'expand' });
  }
  if (issue.code === 'invalid_value') {
    throw invalidRequest(`Invalid ${param}: must be one of ${issue.values.map(String).join(', ')}`, { param });
  }
  const code: unknown = issue.code === 'custom' ? issue.params?.code : undefined;
  throw invalidRequest(issue.message, { param, ...(typeof code === 'string' && code !== '' ? { code } : {}) });
}

type Issue = z.core.$ZodIssue;

/** A union fails with the faults of all its branches: the branch that came furthest is the one that was meant. */
function firstIssue(issues: readonly Issue[]): Issue {
  const [issue] = issues;
  if (issue === undefined) throw new Error('zod refused the parameters without a reason');
  if (issue.code !== 'invalid_union') return issue;
  const branches = issue.errors.map((branch) =>
    branch.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
  );
  const deepest = branches.toSorted((a, b) => (b[0]?.path.length ?? 0) - (a[0]?.path.length ?? 0))[0];
  return deepest?.[0] === undefined ? issue : firstIssue(deepest);
}

function bracketed([first, ...rest]: readonly PropertyKey[]): string {
  return `${String(first ?? '')}${rest.map((key) => `[${String(key)}]`).join('')}`;
}
