import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { ContractOperation } from '../contract/contract.ts';
import type { OperationChecks } from '../contract/validate.ts';
import { type Fault, standardProblems } from '../problem.ts';
import { parseJson, readBody, unstorable } from './body.ts';
import { readQuery } from './query.ts';

/** A request whose every part is as the contract says. */
export interface CheckedRequest {
  requestId: string;
  ip: string;
  /** The path as it was sent, without the query. */
  url: string;
  path: Record<string, never>;
  query: Record<string, never>;
  headers: IncomingHttpHeaders;
  body: unknown;
  rawBody: Buffer;
  idempotencyKey: string | undefined;
}

interface Incoming {
  req: IncomingMessage;
  url: string;
  search: string;
  params: Record<string, string>;
  requestId: string;
  ip: string;
}

/**
 * Path, query, headers, body: each against the contract, all faults of a part at once.
 * @throws validation_failed, malformed_json, payload_too_large, unsupported_media_type, precondition_required, idempotency_key_required
 */
export async function checkRequest(
  operation: ContractOperation,
  checks: OperationChecks,
  { req, url, search, params, requestId, ip }: Incoming,
): Promise<CheckedRequest> {
  const path: Record<string, unknown> = { ...params };
  const query: Record<string, unknown> = readQuery(search);
  refuse([...unstorable(path, 'path'), ...checks.path(path), ...checks.query(query)]);
  checkHeaders(checks, req.headers);
  const rawBody = operation.method === 'get' ? Buffer.alloc(0) : await readBody(req);
  const body = operation.rawBody ? undefined : readJson(operation, checks, rawBody, req.headers['content-type']);
  return {
    requestId,
    ip,
    url,
    path: path as Record<string, never>,
    query: query as Record<string, never>,
    headers: req.headers,
    body,
    rawBody,
    idempotencyKey: readKey(operation, req.headers['idempotency-key']),
  };
}

/** Only where the contract says so: on any other operation a key means nothing, and its size was not checked. */
function readKey(operation: ContractOperation, given: string | string[] | undefined): string | undefined {
  const taken = operation.parameters.some(
    (each) => each.in === 'header' && each.name.toLowerCase() === 'idempotency-key',
  );
  if (!taken || typeof given !== 'string') return undefined;
  const key = given.replace(/^"(.*)"$/, '$1');
  if (key === '') refuse([{ pointer: 'header/idempotency-key', code: 'minLength', detail: 'must not be empty' }]);
  return key;
}

function checkHeaders(checks: OperationChecks, headers: IncomingHttpHeaders): void {
  const faults = checks.headers({ ...headers });
  const missing = (name: string) =>
    faults.some((fault) => fault.code === 'required' && fault.pointer === `header/${name}`);
  if (missing('if-match')) throw standardProblems.preconditionRequired();
  if (missing('idempotency-key')) throw standardProblems.idempotencyKeyRequired();
  refuse(faults);
}

function readJson(operation: ContractOperation, checks: OperationChecks, raw: Buffer, contentType: string | undefined) {
  if (!checks.body) {
    if (raw.length > 0 && raw.toString('latin1').trim() !== '' && raw.toString('latin1').trim() !== '{}') {
      refuse([{ pointer: '', code: 'unexpected_body', detail: 'this operation takes no body' }]);
    }
    return undefined;
  }
  if (raw.length === 0 && !operation.bodyRequired) return undefined;
  const body = parseJson(raw, contentType);
  refuse(checks.body(body));
  return body;
}

function refuse(errors: Fault[]): void {
  if (errors.length > 0) throw standardProblems.validationFailed({ errors });
}
