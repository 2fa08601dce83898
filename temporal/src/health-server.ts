import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { metricsText } from '@beaver/kit/process';

/** Answers a supervisor's questions. @param isReady whether the worker polls */
export async function startHealthServer(
  host: string,
  port: number,
  isReady: () => boolean,
): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    answer(request.url, isReady).then(
      ({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  return { server, url: `http://${host}:${(server.address() as AddressInfo).port}` };
}

async function answer(
  path: string | undefined,
  isReady: () => boolean,
): Promise<{ status: number; type: string; body: string }> {
  if (path === '/metrics') return { status: 200, type: 'text/plain; version=0.0.4', body: await metricsText() };
  const json = (status: number, state: string) => ({
    status,
    type: 'application/json',
    body: JSON.stringify({ status: state }),
  });
  if (path === '/healthz') return json(200, 'ok');
  if (path === '/readyz') return isReady() ? json(200, 'ready') : json(503, 'not ready');
  return json(404, 'not found');
}
