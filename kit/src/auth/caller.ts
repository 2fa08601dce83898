import type { IncomingHttpHeaders } from 'node:http';
import type { ContractOperation } from '../contract/contract.ts';
import { isTenantId, type TenantId } from '../id.ts';
import { standardProblems } from '../problem.ts';
import type { TokenClaims, VerifyToken } from './verify-token.ts';

/** Who sends the request, as the token shows. */
export interface Caller {
  kind: 'user' | 'machine' | 'customer' | 'apiKey' | 'anonymous';
  id: string;
  scopes: ReadonlySet<string>;
  /** A person's; nobody else has any. */
  roles: ReadonlySet<string>;
  tenantId: TenantId | undefined;
  /** On whose behalf: a machine passes on who asked it. */
  actor: string;
}

const anonymous: Caller = {
  kind: 'anonymous',
  id: 'anonymous',
  scopes: new Set(),
  roles: new Set(),
  tenantId: undefined,
  actor: 'anonymous',
};
const kinds: Record<string, Caller['kind']> = { usr: 'user', cus: 'customer', key: 'apiKey' };
const actorGrammar = /^[a-zA-Z]+:[\w.-]{1,100}$/;

/**
 * Token → caller → right → tenant, in this order, so that a stranger learns nothing of an operation's inputs.
 * @throws unauthenticated, permission_denied, tenant_mismatch, tenant_required
 */
export async function identify(
  operation: ContractOperation,
  headers: IncomingHttpHeaders,
  verify: VerifyToken,
): Promise<Caller> {
  if (operation.right === undefined) return anonymous;
  const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(headers.authorization ?? '')?.[1];
  if (token === undefined) throw standardProblems.unauthenticated();
  const claims = await verify(token);
  if (!claims.scopes.has(operation.right)) {
    throw standardProblems.permissionDenied({ detail: `It needs ${operation.right}.` });
  }
  const named = headers['beaver-tenant-id'];
  return claims.clientId === claims.subject ? machine(operation, claims, headers, named) : person(claims, named);
}

function person(claims: TokenClaims, named: string | string[] | undefined): Caller {
  if (!isTenantId(claims.tenantId)) throw standardProblems.unauthenticated();
  if (named !== undefined && named !== claims.tenantId) throw standardProblems.tenantMismatch();
  const kind = kinds[claims.subject.split('_')[0] ?? ''] ?? 'user';
  return {
    kind,
    id: claims.subject,
    scopes: claims.scopes,
    roles: claims.roles,
    tenantId: claims.tenantId,
    actor: `${kind}:${claims.subject}`,
  };
}

function machine(
  operation: ContractOperation,
  claims: TokenClaims,
  headers: IncomingHttpHeaders,
  named: string | string[] | undefined,
): Caller {
  if (!claims.scopes.has('tenant:any')) throw standardProblems.permissionDenied();
  if (named === undefined && operation.tenant === 'required') throw standardProblems.tenantRequired();
  if (named !== undefined && !isTenantId(named)) {
    const errors = [{ pointer: 'header/Beaver-Tenant-Id', code: 'pattern', detail: 'must be a tenant id' }];
    throw standardProblems.validationFailed({ errors });
  }
  const asked = headers['beaver-actor'];
  const actor = typeof asked === 'string' && actorGrammar.test(asked) ? asked : `machine:${claims.subject}`;
  return { kind: 'machine', id: claims.subject, scopes: claims.scopes, roles: new Set(), tenantId: named, actor };
}
