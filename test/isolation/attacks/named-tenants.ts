import { type TestClient, testClient } from '@beaver/kit/testing';
import { send } from '../request.ts';
import { type Attack, bent, fault } from './attack.ts';

/** A tenant named anywhere but in the token has no effect: in the header it is refused, elsewhere it is no known field. */
export async function namedTenants({ attacker, victim, request, ids }: Attack): Promise<string[]> {
  const { operation, path, body } = request;
  if (operation.mounted) return [];
  const faults: string[] = [];
  const hold = async (what: string, change: Parameters<typeof bent>[1], status: number, code: string) => {
    const answer = await attacker.send(bent(request, change), ids);
    if (answer.status !== status || answer.body.code !== code)
      faults.push(fault(request, what, answer, `${status} ${code}`));
  };
  for (const name of ['tenantId', 'tenant_id', 'tenant', 'Beaver-Tenant-Id']) {
    await hold(`${name} in the query`, { path: `${path}?${name}=${victim.tenantId}` }, 400, 'validation_failed');
  }
  if (operation.right === undefined) return faults;
  const headers = { 'beaver-tenant-id': victim.tenantId };
  await hold("the victim's tenant in the header", { headers }, 403, 'tenant_mismatch');
  await hold(
    'the tenant in a header, in capitals',
    { headers: { 'beaver-tenant-id': ids.get('ten')?.toUpperCase() ?? '' } },
    403,
    'tenant_mismatch',
  );
  if (operation.method !== 'get' && operation.method !== 'delete') {
    for (const name of ['tenantId', 'tenant_id']) {
      const named = { ...(body as object | undefined), [name]: victim.tenantId };
      await hold(
        `${name} in the body`,
        { body: named, headers: { 'content-type': 'application/json' } },
        400,
        'validation_failed',
      );
    }
  }
  return [...faults, ...(await asMachine({ attacker, request }))];
}

/** A machine names its tenant, with a scope that says so. */
async function asMachine({ attacker, request }: Pick<Attack, 'attacker' | 'request'>): Promise<string[]> {
  const { service, right = '', tenant } = request.operation;
  const at = attacker.house.at(service);
  const { issuer } = attacker.house;
  const faults: string[] = [];
  const hold = async (what: string, client: TestClient, status: number, code: string) => {
    const answer = await send(client, bent(request, {}));
    if (answer.status !== status || answer.body.code !== code)
      faults.push(fault(request, what, answer, `${status} ${code}`));
  };
  if (tenant === 'required')
    await hold('a machine that names no tenant', at.machine('worker', [right]), 400, 'tenant_required');
  await hold(
    'a machine whose tenant is none',
    at.machine('worker', [right], "ten_1'; reset all; --"),
    400,
    'validation_failed',
  );
  const bound = issuer.sign({ subject: 'worker', clientId: 'worker', scopes: [right] });
  await hold(
    'a machine bound to no tenant',
    testClient(at.url, bound, '', { 'beaver-tenant-id': attacker.tenantId }),
    403,
    'permission_denied',
  );
  return faults;
}
