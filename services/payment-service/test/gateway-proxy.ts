import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands between the service and the sandbox, and says what a gateway may say instead of doing its work. */
export interface GatewayProxy {
  url: string;
  /** Answers everything with this status from now on; null passes requests on again. */
  refuseWith(status: 401 | 429 | null): void;
  stop(): Promise<void>;
}

const errors = {
  401: { error: { type: 'invalid_request_error', message: 'Invalid API Key provided: sk_sand****' } },
  429: { error: { type: 'invalid_request_error', code: 'rate_limit', message: 'Request rate limit exceeded.' } },
};

export async function startGatewayProxy(target: string): Promise<GatewayProxy> {
  let refusal: 401 | 429 | null = null;
  const { hostname, port } = new URL(target);
  const server = createServer((incoming, outgoing) => {
    if (refusal !== null) {
      incoming.resume();
      outgoing.writeHead(refusal, { 'content-type': 'application/json' }).end(JSON.stringify(errors[refusal]));
      return;
    }
    const { method, url: path, headers } = incoming;
    const passed = request({ hostname, port, method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refuseWith: (status) => {
      refusal = status;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
