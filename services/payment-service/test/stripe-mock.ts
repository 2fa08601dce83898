import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { freePorts } from '@beaver/kit/testing';
import { API_VERSION } from '../src/gateways/stripe.ts';

/** One request of the adapter and what Stripe's document made of it. */
export interface Judged {
  call: string;
  headers: IncomingMessage['headers'];
  status: number;
  body: ReturnType<typeof JSON.parse>;
}

export interface StripeMock {
  /** Where sandbox keys are sent; behind it everything is Stripe's own document. */
  url: string;
  judged: Judged[];
  stop(): Promise<void>;
}

const PATIENCE_MS = 10_000;
/** It takes only keys that look like Stripe's, and the adapter sends those only to Stripe. */
const KEY = 'Bearer sk_test_123';
/** Its document is older than the version that the adapter pins, and lists the versions it knows. */
const NEWEST_KNOWN = '2025-08-27.basil';

/** Starts Stripe's own mock, with a scribe in front of it. @param program its path */
export async function startStripeMock(program: string): Promise<StripeMock> {
  const [port = 0] = await freePorts(1);
  const child = spawn(program, ['-http-addr', `127.0.0.1:${port}`], { stdio: 'ignore' });
  const judged: Judged[] = [];
  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const { method = 'GET', url = '', headers } = incoming;
    const sent = (await textOf(incoming)).replace(`api_version=${API_VERSION}`, `api_version=${NEWEST_KNOWN}`);
    const answer = await fetch(`http://127.0.0.1:${port}${url}`, {
      method,
      headers: {
        authorization: KEY,
        'stripe-version': String(headers['stripe-version']),
        'content-type': String(headers['content-type'] ?? ''),
      },
      ...(sent === '' ? {} : { body: sent }),
    });
    const text = await answer.text();
    const call = `${method} ${url.replace(/\?.*/, '').replace(/\/(pi|re)_\w+/, '/{id}')}`;
    judged.push({ call, headers, status: answer.status, body: JSON.parse(text) });
    outgoing.writeHead(answer.status, { 'content-type': 'application/json' }).end(text);
  };
  const server = createServer((incoming, outgoing) => void pass(incoming, outgoing).catch(() => outgoing.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    child.kill();
  };
  try {
    await listening(port);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, judged, stop };
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of incoming.setEncoding('utf8')) text += chunk;
  return text;
}

async function listening(port: number): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; ; await wait(50)) {
    const isThere = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
      socket.unref().setTimeout(1000, () => resolve(false));
    });
    if (isThere) return;
    if (Date.now() > end) throw new Error('stripe-mock does not listen');
  }
}
