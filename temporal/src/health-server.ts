import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { metricsText } from '@beaver/kit';

/** Answers a supervisor's questions. @param isReady whether the worker polls */
export async function startHealthServer(
  host: string,
  port: number,
  isReady: () => boolean,
): Promise<{ server: Server; url: string }> {
  const server = createServer(async (request, response) => {
    if (request.url === '/metrics') {
      response.setHeader('content-type', 'text/plain; version=0.0.4');
      return response.end(await metricsText());
    }
    const known = request.url === '/healthz' || request.url === '/readyz';
    response.statusCode = known ? (request.url === '/readyz' && !isReady() ? 503 : 200) : 404;
    response.setHeader('content-type', 'application/json');
    return response.end(
      JSON.stringify({ status: response.statusCode === 200 ? 'ok' : known ? 'not ready' : 'not found' }),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  return { server, url: `http://${host}:${(server.address() as AddressInfo).port}` };
}
