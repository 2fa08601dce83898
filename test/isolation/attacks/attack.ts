import type { TestAnswer } from '@beaver/kit/testing';
import { type Ids, idsIn } from '../ids.ts';
import type { Merchant } from '../merchant.ts';
import type { Request } from '../request.ts';

/** A merchant who sends a valid request of its own, bent towards another merchant. */
export interface Attack {
  attacker: Merchant;
  victim: Merchant;
  /** Valid, of the attacker, not sent yet. */
  request: Request;
  ids: Ids;
  /** What the victim has that the same operation could name. */
  theirs: Ids;
}

let sent = 0;

/** The request with something else in it; with a key of its own, so that the valid one's stays free. */
export function bent(request: Request, change: Partial<Request>): Request {
  sent += 1;
  const headers = { ...request.headers, ...change.headers };
  if ('idempotency-key' in headers) headers['idempotency-key'] = `attack-${sent}`;
  return { ...request, ...change, headers };
}

/** Says what was answered instead of what should have been. */
export const fault = (request: Request, what: string, { status, body }: TestAnswer, wanted: string): string =>
  `${request.operation.name}: ${what} is answered ${status} ${JSON.stringify(body)}, not ${wanted}`;

/** All that a stranger can see of an answer, but for what differs between any two. */
export function plain({ status, headers, body }: TestAnswer): string {
  const own = new Set(['date', 'request-id']);
  const text = JSON.stringify([status, [...headers].filter(([name]) => !own.has(name)), body]);
  return idsIn(text).reduce((plainer, id) => plainer.replaceAll(id, '…'), text);
}
