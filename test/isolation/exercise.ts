import type { TestAnswer } from '@beaver/kit/testing';
import { Ids, idsIn } from './ids.ts';
import { kitchenOf, type Merchant } from './merchant.ts';
import { creatorOf, type Operation, operationNamed } from './operations.ts';
import { makers, opening, recipes } from './recipes.ts';
import { makeRequest, type Request } from './request.ts';
import type { Step } from './steps.ts';

/** Milliseconds for which an order's process may take to get somewhere on a busy machine. */
const PATIENCE_MS = 30_000;

/** A request that was taken, what it was answered, and what the merchant had then. */
export interface Exercise {
  request: Request;
  answer: TestAnswer;
  ids: Ids;
}

interface Ways {
  body?: object;
  alone?: boolean;
  /** Sees the valid request before it is sent. */
  before?: (request: Request, ids: Ids) => Promise<void>;
}

/** What each merchant has from the beginning. */
export async function open(merchant: Merchant): Promise<void> {
  for (const step of opening) {
    const known = merchant.house.operations.some(({ operationId }) => operationId === nameOf(step));
    if (known) await take(merchant, step, merchant.ids);
  }
}

/** Sends a valid request of an operation, after whatever it needs. @throws with what to add when it is not taken */
export async function exercise(
  merchant: Merchant,
  operation: Operation,
  ids = new Ids(merchant.ids),
  { body, alone = false, before }: Ways = {},
): Promise<Exercise> {
  if (!alone) await prepare(merchant, operation, ids);
  const request = makeRequest(operation, kitchenOf(merchant, ids), merchant.canary, body, merchant.key(operation));
  await before?.(request, ids);
  const answer = await merchant.send(request, ids);
  if (answer.status >= 300) throw new Error(adviceOn(request, answer));
  merchant.last[operation.operationId] = answer.body;
  ids.collect(answer.body);
  return { request, answer, ids };
}

/** By default a new object of the kind that the path names last, so that nothing else is changed, archived or deleted. */
async function prepare(merchant: Merchant, operation: Operation, ids: Ids): Promise<void> {
  const { operationId, method, pathKinds, example } = operation;
  const kinds = Object.values(pathKinds);
  const last = kinds.at(-1);
  const { first } = recipes[operationId] ?? {};
  if (first) for (const step of first) await take(merchant, step, ids);
  else if (method !== 'get' && last) await make(merchant, last, ids);
  for (const kind of [...kinds, ...idsIn(example).map((id) => id.slice(0, id.lastIndexOf('_')))]) {
    if (ids.get(kind) === undefined && creatorOf(kind) !== operation) await make(merchant, kind, ids);
  }
  if (method === 'get' && last && !first) await fillList(merchant, operation, ids);
}

/** A list inside an object gets two entries, so that it has a second page. */
async function fillList(merchant: Merchant, { service, path, cursor }: Operation, ids: Ids): Promise<void> {
  const maker = merchant.house.operations.find(
    (each) => each.service === service && each.path === path && each.method === 'post',
  );
  for (let made = 0; cursor && maker && made < 2; made += 1) {
    await exercise(merchant, maker, new Ids(ids), { alone: true });
  }
}

async function make(merchant: Merchant, kind: string, ids: Ids): Promise<void> {
  const named = makers[kind];
  const maker = named ? operationNamed(named) : creatorOf(kind);
  if (!maker) throw new Error(`nothing makes a ${kind}_…: name its maker in test/isolation/recipes.ts`);
  await exercise(merchant, maker, ids);
}

const nameOf = (step: Step): string => (typeof step === 'string' ? step : 'until' in step ? step.until : step.run);

async function take(merchant: Merchant, step: Step, ids: Ids): Promise<void> {
  const operation = operationNamed(nameOf(step));
  if (typeof step === 'string') await exercise(merchant, operation, ids);
  else if ('until' in step) await until(merchant, operation, ids, step.holds);
  else {
    const body = step.body?.(kitchenOf(merchant, ids)) ?? {};
    const { answer } = await exercise(merchant, operation, ids, { body, alone: step.alone ?? false });
    ids.collect(step.means?.(answer.body));
  }
}

async function until(
  merchant: Merchant,
  operation: Operation,
  ids: Ids,
  holds: (body: never) => boolean,
): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; ; ) {
    const { body } = await merchant.send(makeRequest(operation, kitchenOf(merchant, ids), merchant.canary), ids);
    if (holds(body as never)) return;
    if (Date.now() > end) throw new Error(`never as wanted: ${JSON.stringify(body)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const adviceOn = ({ operation, path, body }: Request, { status, body: problem }: TestAnswer): string =>
  [
    `${operation.name}: no valid request of it is known.`,
    `${operation.method.toUpperCase()} ${path} with ${JSON.stringify(body)} is answered ${status} ${JSON.stringify(problem)}.`,
    "Give its recipe in test/isolation/recipes.ts: what must be there before (`first`), or what its document's example lacks (`body`).",
  ].join('\n');
