import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the other side got it. */
export interface Heard {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** The other side of a peer call: a plain server that does as it is told, however rude that is. */
export interface Scribe {
  url: string;
  heard: Heard[];
  /** What it does with a request; may be changed at any time. */
  answer: (response: ServerResponse, heard: Heard) => void;
  stop(): Promise<void>;
  /** Listens on its port again after `stop`. */
  start(): Promise<void>;
}

export const reply = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) =>
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

/** Starts on a free port. It answers 201 until told otherwise. */
export async function startScribe(): Promise<Scribe> {
  const server = createServer((request, response) => {
    const { method = '', url: path = '', headers } = request;
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const heard = { method, path, headers, body: Buffer.concat(chunks).toString() };
      scribe.heard.push(heard);
      scribe.answer(response, heard);
    });
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const scribe: Scribe = {
    url: `http://127.0.0.1:${port}`,
    heard: [],
    answer: (response) => reply(response, 201, { written: true }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    start: () => listen(port),
  };
  return scribe;
}
