import { type TestClient, testClient } from '@beaver/kit/testing';
import type { Exercise } from '../exercise.ts';
import type { Merchant } from '../merchant.ts';
import { type Request, send } from '../request.ts';
import { bent, fault } from './attack.ts';

/** Without a token, and with each of these: 401, and nothing else is said. */
export async function withoutToken(
  victim: Merchant,
  { request }: Exercise,
  tokens: Record<string, string>,
): Promise<string[]> {
  const { service, right } = request.operation;
  if (right === undefined) return [];
  const at = victim.house.at(service);
  const strangers: [string, TestClient][] = [
    ['no token', at.anonymous()],
    ...Object.entries(tokens).map(([what, token]): [string, TestClient] => [what, testClient(at.url, token, '')]),
  ];
  const faults: string[] = [];
  for (const [what, client] of strangers) {
    const answer = await send(client, bent(request, {}));
    const silent = answer.body.detail === undefined && answer.headers.get('www-authenticate') === 'Bearer';
    if (answer.status !== 401 || answer.body.code !== 'unauthenticated' || !silent)
      faults.push(fault(request, what, answer, '401'));
  }
  return faults;
}

/** With every right but the operation's own: 403 before anything else is looked at; with this one alone: not 403. */
export async function withoutRight(victim: Merchant, { request }: Exercise, rights: string[]): Promise<string[]> {
  const { service, right } = request.operation;
  if (right === undefined) return [];
  const { tenantId: id, userId, house } = victim;
  const as = (scopes: string[]) => house.at(service).tenant({ id, userId, scopes });
  const others = as(['tenant:any', ...rights.filter((each) => each !== right)]);
  const garbled = garble(request);
  const faults: string[] = [];
  for (const each of [bent(request, {}), ...garbled]) {
    const answer = await send(others, each);
    if (answer.status !== 403 || answer.body.code !== 'permission_denied')
      faults.push(fault(request, `every right but ${right}`, answer, '403'));
  }
  const able = await send(as([right]), garbled[0] as Request);
  if ([401, 403].includes(able.status)) faults.push(fault(request, `${right} alone`, able, 'a look at the request'));
  return faults;
}

/** Requests that would be refused anyhow, each for another reason. */
function garble(request: Request): Request[] {
  const { operation, path } = request;
  const unkeyed = Object.fromEntries(Object.entries(request.headers).filter(([name]) => name === 'content-type'));
  const body = operation.mediaType ? { body: '{' } : {};
  return [
    { ...request, ...body, path: `${path}?surprise=1`, headers: unkeyed },
    {
      ...request,
      ...body,
      path: operation.path.replaceAll(/\{\w+\}/g, 'nothing'),
      headers: { ...unkeyed, 'content-type': 'text/plain' },
    },
    bent(request, { headers: { 'beaver-tenant-id': 'ten_01kb2v3w4x5y6z7a8b9c0d1e2f' } }),
  ];
}
