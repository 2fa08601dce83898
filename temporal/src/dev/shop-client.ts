import type { Listener } from './ports.ts';

/** Whom a merchant talks to until there is a shop. */
export type ShopService = Exclude<Extract<Listener, `${string}-service`>, 'workflow-service'>;

/** A merchant in front of the services. */
export interface ShopClient {
  tenantId(): Promise<string>;
  /** The id of a new shop's one store, one location. */
  onlyId(service: ShopService, path: string): Promise<string>;
  /** Once: `key` names the act. */
  make(service: ShopService, path: string, key: string, body?: object): Promise<{ id: string }>;
}

interface Account {
  readonly email: string;
  readonly password: string;
}

type Urls = Readonly<Record<ShopService, string>>;

/** Undefined when nobody has that name and password. */
export async function signIn(urls: Urls, account: Account, signal: AbortSignal): Promise<ShopClient | undefined> {
  const url = `${urls['auth-user-service']}/v1/auth/login`;
  const response = await fetch(url, { ...json(account), signal });
  if (response.status === 401) return undefined;
  const { accessToken } = (await answerOf(response)) as { accessToken: string };
  return client(urls, accessToken, signal);
}

/** Registers the owner; the first store and location come with the tenant. */
export async function signUp(
  urls: Urls,
  account: Account & { tenantName: string },
  signal: AbortSignal,
): Promise<ShopClient> {
  const store = { currency: 'USD', timeZone: 'America/New_York', locale: 'en-US', country: 'US' };
  const url = `${urls['auth-user-service']}/v1/auth/register`;
  const { accessToken } = (await answerOf(await fetch(url, { ...json({ ...account, store }), signal }))) as {
    accessToken: string;
  };
  return client(urls, accessToken, signal);
}

function client(urls: Urls, token: string, signal: AbortSignal): ShopClient {
  const authorization = `Bearer ${token}`;
  const get = async (service: ShopService, path: string) =>
    await answerOf(await fetch(urls[service] + path, { headers: { authorization }, signal }));
  return {
    async tenantId() {
      return firstOf(await get('service-entity-service', '/v1/stores')).tenantId;
    },
    async onlyId(service, path) {
      return firstOf(await get(service, path)).id;
    },
    async make(service, path, key, body) {
      const { headers, ...request } = json(body ?? {});
      const response = await fetch(urls[service] + path, {
        ...request,
        headers: { ...headers, authorization, 'idempotency-key': `demo/${key}` },
        signal,
      });
      return (await answerOf(response)) as { id: string };
    },
  };
}

const json = (body: object) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

function firstOf(page: unknown): { id: string; tenantId: string } {
  const [first] = (page as { data: { id: string; tenantId: string }[] }).data;
  if (first === undefined) throw new Error('The demo shop has lost its store. Start with --reset.');
  return first;
}

async function answerOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (response.ok) return JSON.parse(text);
  throw new Error(`${response.url} answered ${response.status}: ${text.slice(0, 1_000)}`);
}
