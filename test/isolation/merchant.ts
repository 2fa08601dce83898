import { randomBytes } from 'node:crypto';
import { newId, type TestAnswer, type TestClient } from '@beaver/kit/testing';
import type { House } from './house.ts';
import { Ids, idsIn } from './ids.ts';
import type { Operation } from './operations.ts';
import { type Request, send, sentBy, textOf } from './request.ts';
import type { Json, Kitchen } from './steps.ts';

/** One tenant, and the person who acts in it. */
export interface Merchant {
  house: House;
  tenantId: string;
  userId: string;
  email: string;
  password: string;
  /** In each canary of this merchant, and nowhere else in the world. */
  stem: string;
  /** What it has and keeps. */
  ids: Ids;
  /** All ids that it has ever been shown, and those that it has itself put into what it keeps. */
  seen: Set<string>;
  sent: Set<string>;
  last: Record<string, Json>;
  canary: () => string;
  key(operation: Operation): string;
  client(service: string, tenantId?: string): TestClient;
  send(request: Request, ids: Ids): Promise<TestAnswer>;
  /** Hears every answer that this merchant gets. */
  ears: ((request: Request, answer: TestAnswer) => void)[];
}

const PASSWORD = 'felled-by-moonlight';
const newEmail = () => `${randomBytes(6).toString('hex')}@lodge.example`;

function makeMerchant(house: House, who: Pick<Merchant, 'tenantId' | 'userId' | 'email'>): Merchant {
  const stem = `kestrel${randomBytes(3).toString('hex')}`;
  const counts = new Map<string, number>();
  const next = (what: string) => {
    counts.set(what, (counts.get(what) ?? 0) + 1);
    return counts.get(what) ?? 0;
  };
  const scopes = ['tenant:any', ...house.operations.flatMap(({ right }) => right ?? [])];
  const clients = new Map<string, TestClient>();
  const ids = new Ids();
  ids.add(who.tenantId);
  ids.add(who.userId);
  const merchant: Merchant = {
    house,
    ...who,
    password: PASSWORD,
    stem,
    ids,
    seen: new Set(),
    sent: new Set(),
    last: {},
    ears: [],
    canary: () => `${stem}x${next('canary')}`,
    key: ({ name }) => `${name}-${next(name)}`,
    client: (service, tenantId = who.tenantId) => {
      const place = `${service} ${tenantId}`;
      const client = clients.get(place) ?? house.at(service).tenant({ id: tenantId, userId: who.userId, scopes });
      clients.set(place, client);
      return client;
    },
    send: async (request, own) => {
      const { service, right } = request.operation;
      const client = right === undefined ? house.at(service).anonymous() : merchant.client(service, own.get('ten'));
      const answer = await send(client, request);
      const sent = idsIn(sentBy(request));
      if (answer.status < 300) for (const id of sent) merchant.sent.add(id);
      if (right !== undefined) for (const id of idsIn(textOf(answer))) if (!sent.includes(id)) merchant.seen.add(id);
      for (const hear of merchant.ears) hear(request, answer);
      return answer;
    },
  };
  return merchant;
}

/** What a recipe may look at. */
export const kitchenOf = ({ email, password, tenantId, last }: Merchant, ids: Ids): Kitchen => ({
  ids,
  email,
  password,
  tenantId,
  last,
});

/**
 * Two tenants and one person who is an owner of both: whatever is told apart by who asks is then not told apart, and only
 * the tenant of the token is left.
 */
export async function openMerchants(house: House): Promise<[first: Merchant, second: Merchant]> {
  const auth = house.at('auth-user-service');
  const register = async (email: string) => {
    const answer = await auth.anonymous().post('/v1/auth/register', { email, password: PASSWORD, tenantName: 'Lodge' });
    if (answer.status !== 201) throw new Error(`no registration: ${JSON.stringify(answer.body)}`);
    return { tenantId: answer.body.tenant.id as string, userId: answer.body.user.id as string, email };
  };
  const [person, partner] = [await register(newEmail()), await register(newEmail())];
  const { tenantId } = partner;
  const invitation = { email: person.email, roles: ['owner'] };
  const invited = await auth.tenant({ id: tenantId, userId: partner.userId }).post('/v1/users', invitation);
  const entered = await auth
    .anonymous()
    .post('/v1/auth/login', { ...person, userId: undefined, password: PASSWORD, tenantId });
  if (entered.status !== 200) throw new Error(`not entered: ${JSON.stringify([invited.body, entered.body])}`);
  return [makeMerchant(house, person), makeMerchant(house, { ...person, tenantId })];
}

/** The same without auth-user-service. */
export async function openStrangers(house: House): Promise<[first: Merchant, second: Merchant]> {
  const userId = newId('usr');
  const store = { name: 'Lodge', currency: 'USD', timeZone: 'UTC' };
  const open = async () => {
    const tenantId = newId('ten');
    const machine = house.at('service-entity-service').machine('auth-user-service', ['tenants:create']);
    await machine.post('/v1/tenants', { id: tenantId, name: 'Lodge', store });
    return makeMerchant(house, { tenantId, userId, email: newEmail() });
  };
  return [await open(), await open()];
}
