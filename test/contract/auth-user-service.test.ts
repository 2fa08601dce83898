import { randomBytes } from 'node:crypto';
import { campaign, newId, startService, type TestService, testClient } from '@beaver/kit/testing';
import test from 'ava';
import { EVERYDAY, examine, FULL } from './examine.ts';
import { idsOf, make, several } from './make.ts';
import type { Subject } from './subject.ts';

const name = 'auth-user-service';
const password = 'felled-by-moonlight';
/** As the document's example says it. */
const machineSecret = 'the-secret-of-the-workers';
let service: TestService;

test.before(async () => {
  const clients = {
    'auth-user-service': 'for-tests-only',
    'service-entity-service': 'for-tests-only',
    worker: machineSecret,
  };
  const env = { SEALING_KEY: randomBytes(32).toString('base64'), MACHINE_CLIENTS: JSON.stringify(clients) };
  service = await startService({ folder: `services/${name}`, peers: ['service-entity-service'], ownIssuer: true, env });
});
test.after.always(() => service?.stop());

test(`${name} keeps to its document`, (t) =>
  examine(t, name, campaign(t, `requests to ${name}, an operation`, FULL, EVERYDAY), open));

/** An owner with her own token, users of hers, and sessions that may be ended. */
async function open(): Promise<Subject> {
  const anybody = service.anonymous();
  const newEmail = () => `${newId('who')}@lodge.example`;
  const email = newEmail();
  const ada = await make(anybody, '/v1/auth/register', { email, password, tenantName: 'Lodge' });
  const owner = testClient(service.url, ada.accessToken, ada.tenant.id);
  const addUser = () => make(owner, '/v1/users', { email: newEmail(), password, roles: ['support'] });
  const [users, leaving, gone] = [await several(3, addUser), await several(3, addUser), await several(3, addUser)];
  for (const { id } of gone) await make(owner, `/v1/users/${id}/suspend`);
  const sessions = await several(8, () => make(anybody, '/v1/auth/login', { email, password }));
  const tokens = sessions.map(({ refreshToken }) => refreshToken);
  return {
    url: service.url,
    token: ada.accessToken,
    values: { ten: [ada.tenant.id], usr: idsOf(users) },
    reserved: {
      login: { 'body.email': [email], 'body.password': [password], 'body.tenantId': [ada.tenant.id] },
      refresh: { 'body.refreshToken': tokens.slice(0, 6) },
      logout: { 'body.refreshToken': tokens.slice(6) },
      suspendUser: { 'path.userId': idsOf(leaving) },
      reactivateUser: { 'path.userId': idsOf(gone) },
      issueToken: { 'body.client_id': ['worker'], 'body.client_secret': [machineSecret], 'body.scope': ['tenant:any'] },
    },
    examples: {
      'ada@lodge.example': email,
      'bo@lodge.example': newEmail(),
      rt_8s7Dk2Vq0bJm1yXhT3wZpL5nGcR9aEfU4oIiKxNvYtQ: ada.refreshToken,
    },
  };
}
