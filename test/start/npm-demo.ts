import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { testClient } from '@beaver/kit/testing';
import type { Endpoints } from '@beaver/temporal/dev';
import { Client, Connection } from '@temporalio/client';
import type { Resource } from '../order/buyer.ts';
import { cleanEnvironment } from './npm-start.ts';

/** `npm run demo` as a developer types it in a second terminal. */
export async function runDemo(folder: string): Promise<{ code: number | null; output: string }> {
  const child = spawn('npm', ['run', 'demo'], {
    cwd: folder,
    env: cleanEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [out, complaints, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, output: out + complaints };
}

/** What a section of the demo's summary says: the first number of each line, by its first words. */
export function said(output: string, section: string): Record<string, number> {
  const [, lines = ''] = new RegExp(`^${section}\\n((?: {2}.*\\n)+)`, 'm').exec(output) ?? [];
  const facts = [...lines.matchAll(/^ {2}(\w+(?: \w+)*) +\$?([\d,.]+)/gm)];
  return Object.fromEntries(facts.map(([, name, number]) => [name, Number(number?.replaceAll(',', ''))]));
}

/** Signs in as the demo's owner. @returns reads a whole list, as long as it fits a page */
export async function ownerOf({ services }: Endpoints, output: string) {
  const [, email, password] = /signs in as (\S+) with (\S+)\.\n/.exec(output) ?? [];
  const at = (service: string, token = '') => testClient(services[service] ?? '', token, '');
  const { accessToken } = (await at('auth-user-service').post('/v1/auth/login', { email, password })).body;
  return async (service: string, path: string): Promise<Resource[]> =>
    (await at(service, accessToken).get(`${path}?limit=100`)).body.data;
}

/** How many processes each list finds that the demo gives a link to. */
export async function foundByLinks({ temporal }: Endpoints, output: string): Promise<number[]> {
  const connection = await Connection.connect({ address: temporal.address });
  const client = new Client({ connection, namespace: temporal.namespace });
  const queries = [...output.matchAll(/\?query=(\S+)/g)].map(([, query = '']) => decodeURIComponent(query));
  const counts = await Promise.all(queries.map((query) => client.workflow.count(query)));
  await connection.close();
  return counts.map(({ count }) => count);
}

export const countBy = (resources: Resource[], field: string): Record<string, number> =>
  Object.fromEntries(
    Object.entries(Object.groupBy(resources, (each) => each[field] as string)).map(([value, some]) => [
      value,
      some?.length ?? 0,
    ]),
  );

export const sumOf = (resources: Resource[], part: (each: Resource) => number): number =>
  resources.reduce((sum, each) => sum + part(each), 0);
