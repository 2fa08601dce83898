import { Problem, type ProblemBody, standardProblems } from '../problem.ts';

/** The other side said no, and a repetition would hear the same. Thrown on, it is the operation's own answer. */
export class PeerRefusal extends Problem {
  readonly peer: string;

  constructor(peer: string, body: ProblemBody) {
    const { type: _type, title, status, detail, code, requestId: _requestId, errors, ...extension } = body;
    super(status, code, title, { extension, ...(detail ? { detail } : {}), ...(errors ? { errors } : {}) });
    this.name = 'PeerRefusal';
    this.peer = peer;
  }

  /** The same, where what the peer was asked about lies deeper in one's own request. @param pointer to it */
  within(pointer: string): PeerRefusal {
    const errors = this.errors?.map((fault) => ({ ...fault, pointer: pointer + fault.pointer }));
    return new PeerRefusal(this.peer, { ...this.toBody(''), ...(errors ? { errors } : {}) });
  }
}

/** No answer, or one that says "not now": the same request may be sent again. */
export class PeerUnavailable extends Problem {
  /** True when the peer itself seems ill, which is what the breaker counts. */
  readonly ill: boolean;
  /** The peer's own code when it gave one, as `payment_outcome_unknown`. */
  readonly peerCode: string | undefined;

  constructor(peer: string, ill: boolean, retryAfter: number, cause?: unknown, peerCode?: string) {
    const { status, code, title } = standardProblems.unavailable();
    super(status, code, title, { detail: `${peer} is away.`, retryAfter, cause });
    this.name = 'PeerUnavailable';
    this.ill = ill;
    this.peerCode = peerCode;
  }
}

/** A 401 with a new token says something of this process's standing and nothing of the request. */
const TRY_AGAIN = new Set([401, 408, 425, 429]);

/**
 * Sorts an answer, once for all callers: 2xx is a result, "not now" is `PeerUnavailable`, any other 4xx is final.
 * A 409 with `Retry-After` is "not now" too: a key in progress, an outcome not yet known.
 * @throws PeerRefusal, PeerUnavailable
 */
export async function readAnswer(peer: string, response: Response): Promise<unknown> {
  const text = await readText(peer, response);
  if (response.ok) return text === '' ? undefined : readJson(peer, text);
  const problem = readProblem(response.status, text);
  const retryAfter = Number(response.headers.get('retry-after')) || undefined;
  if (response.status >= 500) throw new PeerUnavailable(peer, isIll(problem), retryAfter ?? 1, problem, problem.code);
  if (TRY_AGAIN.has(response.status) || (response.status === 409 && retryAfter !== undefined)) {
    throw new PeerUnavailable(peer, false, retryAfter ?? 1, problem, problem.code);
  }
  throw new PeerRefusal(peer, problem);
}

/**
 * A 503 that names a reason of its own is about something behind the peer, as one tenant's gateway: whoever left the peer
 * alone for it would leave all tenants alone.
 */
const isIll = ({ status, code }: ProblemBody): boolean =>
  status !== 503 || code === 'unavailable' || code === unreadable(status);

/** An answer that breaks off is none: the peer died in the middle of it. */
const readText = (peer: string, response: Response): Promise<string> =>
  response.text().catch((error) => {
    throw new PeerUnavailable(peer, true, 1, error);
  });

/** A success that is no JSON is somebody else's page. */
function readJson(peer: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PeerUnavailable(peer, true, 1, error);
  }
}

function readProblem(status: number, text: string): ProblemBody {
  try {
    const body = JSON.parse(text) as ProblemBody;
    if (typeof body.code === 'string') return body;
  } catch {
    // answered below: not a problem of ours, so perhaps a proxy's page
  }
  return { type: 'about:blank', title: `HTTP ${status}`, status, code: unreadable(status), requestId: '' };
}

const unreadable = (status: number): string => `http_${status}`;
