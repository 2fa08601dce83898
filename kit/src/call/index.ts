import { cachedReader } from './cached.ts';
import { type MachineIdentity, machineToken } from './machine-token.ts';
import { type PeerRequest, peerSender } from './peer.ts';

export { inCall } from '../call-context.ts';
export { isTenantId, newId, type TenantId, toTenantId } from '../id.ts';
export type { MachineIdentity } from './machine-token.ts';
export { PeerRefusal, PeerUnavailable } from './outcome.ts';

/** The paths of a contract that have the method. */
type PathsWith<Paths, Method extends string> = {
  [Path in keyof Paths]: Paths[Path] extends { [M in Method]: { responses: object } } ? Path : never;
}[keyof Paths];

type OperationAt<Paths, Path extends keyof Paths, Method extends string> = Paths[Path] extends {
  [M in Method]: infer Operation;
}
  ? Operation
  : never;

type JsonOf<Content> = Content extends { content: { 'application/json': infer Body } } ? Body : undefined;

/** The bodies of success that an operation may answer with. */
type ResultOf<Operation> = Operation extends { responses: infer Responses }
  ? { [Status in keyof Responses & (200 | 201 | 202 | 204)]: JsonOf<Responses[Status]> }[keyof Responses &
      (200 | 201 | 202 | 204)]
  : never;

type PathOf<Operation> = Operation extends { parameters: { path: infer Given } } ? Given : undefined;

/** The contract's types say of a query whose every field is optional that it may itself be left out. */
type QueryOf<Operation> = Operation extends { parameters: { query?: infer Given } } ? Given : undefined;

/** What a call to a peer needs: exactly the path, query and body that its contract asks for. */
export type CallOptions<Operation> = (PathOf<Operation> extends object
  ? { path: PathOf<Operation> }
  : { path?: never }) &
  (Operation extends { requestBody: { content: { 'application/json': infer Body } } }
    ? { body: Body }
    : { body?: unknown }) & {
    query?: QueryOf<Operation>;
    /** Names the business act, so that a repetition is harmless. */
    idempotencyKey?: string;
    /** When the call being worked on has none of its own. */
    tenantId?: string;
    /** Milliseconds. */
    timeout?: number;
  };

/** Another service, by its contract. @throws PeerRefusal, PeerUnavailable */
export interface Peer<Paths> {
  get<Path extends PathsWith<Paths, 'get'>>(
    path: Path,
    options: CallOptions<OperationAt<Paths, Path, 'get'>>,
  ): Promise<ResultOf<OperationAt<Paths, Path, 'get'>>>;
  /** As `get`, from memory while fresh and while the peer is away. */
  cached<Path extends PathsWith<Paths, 'get'>>(
    path: Path,
    options: CallOptions<OperationAt<Paths, Path, 'get'>>,
  ): Promise<ResultOf<OperationAt<Paths, Path, 'get'>>>;
  post<Path extends PathsWith<Paths, 'post'>>(
    path: Path,
    options: CallOptions<OperationAt<Paths, Path, 'post'>>,
  ): Promise<ResultOf<OperationAt<Paths, Path, 'post'>>>;
}

/** All peers of a process share its token. */
export interface Calls {
  peer<Paths>(name: string, baseUrl: string): Peer<Paths>;
}

/** @param retries 1 in services; 0 in activities, where Temporal repeats: retries live in one layer. */
export function makeCalls(identity: MachineIdentity, retries: 0 | 1): Calls {
  const token = machineToken(identity);
  return {
    peer: <Paths>(name: string, baseUrl: string) => {
      const send = peerSender(name, baseUrl, token, retries);
      const read = cachedReader(send);
      const result = async (method: string, template: string, options: Loose) =>
        (await send(toRequest(method, template, options))).body;
      return {
        get: (template: string, options: Loose) => result('GET', template, options),
        cached: (template: string, options: Loose) => read(toRequest('GET', template, options)),
        post: (template: string, options: Loose) => result('POST', template, options),
      } as Peer<Paths>;
    },
  };
}

interface Loose extends Omit<PeerRequest, 'method' | 'path'> {
  path?: Record<string, string>;
  query?: Record<string, unknown>;
}

function toRequest(method: string, template: string, { path = {}, query = {}, ...rest }: Loose): PeerRequest {
  const filled = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)])).toString();
  return { ...rest, method, path: search === '' ? filled : `${filled}?${search}` };
}
