import { createHash } from 'node:crypto';
import { sql } from './database.ts';
import type { Form } from './form-body.ts';
import type { Answer, Gateway } from './gateway.ts';
import { StripeError } from './stripe-errors.ts';

const LONGEST_KEY = 255;

/** What a request is recognized by when it comes again. */
export interface KeyedRequest {
  readonly account: string;
  readonly key: string;
  readonly endpoint: string;
  readonly form: Form;
}

export interface KeptAnswer {
  readonly status: number;
  readonly body: string;
  /** Of the request that was answered first. */
  readonly requestId: string;
}

/** The first answer to this key, whatever it was. Throws Stripe's 400 when the key was used for something else. */
export function findKeptAnswer({ database }: Gateway, request: KeyedRequest): KeptAnswer | undefined {
  const { account, key, endpoint } = request;
  if (key.length > LONGEST_KEY) throw idempotencyError(400, 'Idempotency keys can be at most 255 characters long.');
  const row = database.get(sql`select * from idempotency_keys where account = ${account} and key = ${key}`);
  if (row === undefined) return undefined;
  if (row.endpoint !== endpoint) {
    throw idempotencyError(
      400,
      `Keys for idempotent requests can only be used for the same endpoint they were first used for ('${endpoint}' vs '${String(row.endpoint)}'). Try using a key other than '${key}' if you meant to execute a different request.`,
    );
  }
  if (row.fingerprint !== fingerprint(request)) {
    throw idempotencyError(
      400,
      `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
    );
  }
  return { status: Number(row.status), body: String(row.body), requestId: String(row.request_id) };
}

/** To be called in the transaction of the effect: there is never one without the other. */
export function keepAnswer({ database }: Gateway, request: KeyedRequest, requestId: string, answer: Answer): void {
  const { account, key, endpoint } = request;
  database.run(sql`insert into idempotency_keys (account, key, endpoint, fingerprint, request_id, status, body, kept_at)
    values (${account}, ${key}, ${endpoint}, ${fingerprint(request)}, ${requestId}, ${answer.status},
      ${JSON.stringify(answer.body)}, ${Date.now()})`);
}

/** Keys at work. They need not survive the process: what was not committed with it never happened. */
const inProgress = new Set<string>();

/** Throws Stripe's 409 while another request with this key is at work; the caller must release. */
export function holdKey({ account, key }: KeyedRequest): Disposable {
  const held = `${account} ${key}`;
  if (inProgress.has(held)) {
    throw idempotencyError(
      409,
      `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
      'idempotency_key_in_use',
    );
  }
  inProgress.add(held);
  return { [Symbol.dispose]: () => void inProgress.delete(held) };
}

const fingerprint = ({ form }: KeyedRequest): string => createHash('sha256').update(canonical(form)).digest('hex');

/** The order of a form's fields says nothing. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join()}}`;
}

const idempotencyError = (status: number, message: string, code?: string) =>
  new StripeError(status, 'idempotency_error', message, code === undefined ? {} : { code });
