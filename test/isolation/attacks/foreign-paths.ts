import { newId, type TestAnswer } from '@beaver/kit/testing';
import type { Operation } from '../operations.ts';
import { type Request, send } from '../request.ts';
import { type Attack, bent, fault, plain } from './attack.ts';

/** Any version, those that the victim's object may well have, and one that it cannot have. */
const TAGS = ['*', Array.from({ length: 20 }, (_, index) => `"${index + 1}"`).join(), '"999999"'];

/**
 * Another tenant's id in the path is 404, word for word as an id that never was, whatever version is named besides; also
 * when only one of several ids is foreign.
 */
export async function foreignPaths(attack: Attack): Promise<string[]> {
  const { ids, request, theirs } = attack;
  const { operation } = request;
  const missing = Object.values(operation.pathKinds).filter((kind) => theirs.get(kind) === undefined);
  if (missing.length > 0) return [`${operation.name}: the victim has no ${missing.join()}_…, so that nothing is shown`];
  const faults: string[] = [];
  for (const [who, ask] of asking(attack)) {
    for (const parameters of choices(Object.keys(operation.pathKinds))) {
      for (const headers of versions(operation.method, operation.takesIfMatch)) {
        const path = (foreign: (kind: string) => string | undefined) =>
          pathWith(operation, (name, kind) => (parameters.includes(name) ? foreign(kind) : ids.get(kind)));
        const foreign = await ask(bent(request, { path: path((kind) => theirs.get(kind)), headers }));
        const absent = await ask(bent(request, { path: path(newId), headers }));
        const what = `${who} with a foreign ${parameters.join()} and ${JSON.stringify(headers)}`;
        faults.push(...judge(request, what, foreign, absent));
      }
    }
  }
  return faults;
}

type Asker = [who: string, ask: (request: Request) => Promise<TestAnswer>];

/** The other tenant's owner, and a machine that acts for the other tenant. */
function asking({ attacker, request, ids }: Attack): Asker[] {
  const { service, right } = request.operation;
  const machine = right && attacker.house.at(service).machine('worker', [right], ids.get('ten'));
  const askers: Asker[] = [['an owner', (each) => attacker.send(each, ids)]];
  if (machine) askers.push(['a machine', (each) => send(machine, each)]);
  return askers;
}

const pathWith = ({ path, pathKinds }: Operation, idOf: (name: string, kind: string) => string | undefined): string =>
  path.replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) => (pathKinds[name] ? idOf(name, pathKinds[name]) : undefined) ?? '1',
  );

/** Public, as a gateway's webhook, where a signature stands for the token: a refusal is enough. */
function judge(request: Request, what: string, foreign: TestAnswer, absent: TestAnswer): string[] {
  const { name, right } = request.operation;
  if (right === undefined) return foreign.status < 400 ? [fault(request, what, foreign, 'a refusal')] : [];
  return [
    ...(foreign.status === 404 ? [] : [fault(request, what, foreign, '404')]),
    ...(plain(foreign) === plain(absent)
      ? []
      : [`${name}: ${what} is answered ${plain(foreign)}, one that never was ${plain(absent)}`]),
  ];
}

/** All at once, and each alone where there are several. */
const choices = (names: string[]): string[][] =>
  names.length === 0 ? [] : names.length === 1 ? [names] : [names, ...names.map((name) => [name])];

function versions(method: string, takesIfMatch: boolean): Record<string, string>[] {
  if (takesIfMatch) return TAGS.map((tag) => ({ 'if-match': tag }));
  return method === 'get' ? [{}, ...TAGS.map((tag) => ({ 'if-none-match': tag }))] : [{}];
}
