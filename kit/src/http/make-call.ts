import { createHash } from 'node:crypto';
import stringify from 'safe-stable-stringify';
import type { Caller } from '../auth/caller.ts';
import type { ContractOperation } from '../contract/contract.ts';
import type { Database } from '../database/database.ts';
import { claimOnce, type Once, writeOnce } from '../idempotency/idempotent.ts';
import type { KeyScope } from '../idempotency/key-store.ts';
import type { Call } from '../operation.ts';
import { standardProblems } from '../problem.ts';
import type { CheckedRequest } from './check-request.ts';

const DAY = 24;
/** Machines repeat a command for as long as a workflow may try it. */
const KEPT_HOURS = { machine: 30 * DAY, other: 2 * DAY };

/** A call of no operation in particular; a handler's file restores the types of its own. */
export type AnyCall = Call<{
  parameters: { path: object; query: object };
  requestBody: { content: { 'application/json': unknown } };
  responses: object;
}>;

/** Binds a checked request to the database: what a handler gets as `call`. */
export function makeCall(
  operation: ContractOperation,
  request: CheckedRequest,
  caller: Caller,
  database: Database,
): AnyCall {
  const { tenantId } = caller;
  const tenant = () => {
    if (tenantId === undefined) throw standardProblems.tenantRequired();
    return tenantId;
  };
  const once = (): Once => ({
    database,
    tenantId: tenant(),
    scope: keyScope(operation, request, caller),
    requestId: request.requestId,
    withoutSecrets: (body) => withoutSecrets(body, operation.secrets),
  });
  return {
    ...request,
    caller,
    actor: caller.actor,
    get tenantId() {
      return tenant();
    },
    read: (work) => database.asTenant(tenant(), work, { readOnly: true }),
    write: (work) => writeOnce(once(), work as never) as never,
    claim: (prefix, work) => claimOnce(once(), prefix, work as never) as never,
    ifMatch: (version) => checkVersion(request.headers['if-match'], version),
    platform: (reason, work) => database.asPlatform(reason, work),
    asTenant: (id, work) => database.asTenant(id, work),
  };
}

function keyScope(operation: ContractOperation, request: CheckedRequest, caller: Caller): KeyScope | undefined {
  const key = request.idempotencyKey;
  if (key === undefined) return undefined;
  // A plain hash of a request with a password in it would be a fast way to guess the password.
  const shown = [request.query, withoutSecrets(request.body, operation.secrets)];
  return {
    caller: `${caller.kind}:${caller.id}`,
    method: operation.method,
    path: request.url,
    key,
    requestHash: createHash('sha256')
      .update(stringify(shown) ?? '')
      .digest('base64url'),
    keptHours: caller.kind === 'machine' ? KEPT_HOURS.machine : KEPT_HOURS.other,
  };
}

/** Weak and strong tags are alike here: the version is the whole truth of an object. */
function checkVersion(ifMatch: string | undefined, version: number): void {
  if (ifMatch === undefined || ifMatch.trim() === '*') return;
  const tags = ifMatch.split(',').map((tag) => tag.trim().replace(/^W\//, '').replaceAll('"', ''));
  if (!tags.includes(String(version))) throw standardProblems.versionMismatch({ detail: `The version is ${version}.` });
}

function withoutSecrets(body: unknown, pointers: string[]): unknown {
  if (pointers.length === 0 || body === null || typeof body !== 'object') return body;
  const kept = structuredClone(body) as Record<string, unknown>;
  for (const pointer of pointers) delete kept[pointer.slice(1)];
  return kept;
}
