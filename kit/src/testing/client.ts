/** An answer as a test looks at it. */
export interface TestAnswer {
  status: number;
  headers: Headers;
  /** As `JSON.parse` gives it: a test says what it expects. */
  body: ReturnType<typeof JSON.parse>;
}

export interface TestOptions {
  headers?: Record<string, string>;
  idempotencyKey?: string;
  ifMatch?: string | number;
}

/** Somebody with a token, in front of one service. */
export interface TestClient {
  tenantId: string;
  token: string;
  get(path: string, options?: TestOptions): Promise<TestAnswer>;
  post(path: string, body?: unknown, options?: TestOptions): Promise<TestAnswer>;
  put(path: string, body: unknown, options?: TestOptions): Promise<TestAnswer>;
  patch(path: string, body: unknown, options?: TestOptions): Promise<TestAnswer>;
  delete(path: string, options?: TestOptions): Promise<TestAnswer>;
}

/** @param headers sent with each request, as `Beaver-Tenant-Id` of a machine */
export function testClient(
  url: string,
  token: string,
  tenantId: string,
  headers: Record<string, string> = {},
): TestClient {
  async function send(method: string, path: string, body: unknown, options: TestOptions = {}): Promise<TestAnswer> {
    const response = await fetch(new URL(path, url), {
      method,
      redirect: 'manual',
      headers: {
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(options.idempotencyKey ? { 'idempotency-key': options.idempotencyKey } : {}),
        ...(options.ifMatch === undefined
          ? {}
          : { 'if-match': typeof options.ifMatch === 'number' ? `"${options.ifMatch}"` : options.ifMatch }),
        ...headers,
        ...options.headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') === true && text !== '';
    return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
  }
  return {
    tenantId,
    token,
    get: (path, options) => send('GET', path, undefined, options),
    post: (path, body, options) => send('POST', path, body, options),
    put: (path, body, options) => send('PUT', path, body, options),
    patch: (path, body, options) => send('PATCH', path, body, options),
    delete: (path, options) => send('DELETE', path, undefined, options),
  };
}
