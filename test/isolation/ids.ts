import { idGrammar } from './operations.ts';

/** The ids that a merchant may name, newest last, by kind. */
export class Ids {
  readonly #byKind: Map<string, string[]>;

  constructor(from?: Ids) {
    const known = from ? [...from.#byKind] : [];
    this.#byKind = new Map(known.map(([kind, ids]) => [kind, [...ids]]));
  }

  /** @param back how many before the newest */
  get(kind: string, back = 0): string | undefined {
    const ids = this.#byKind.get(kind) ?? [];
    return ids.at(-1 - back) ?? ids.at(0);
  }

  add(id: string): void {
    const kind = id.slice(0, id.lastIndexOf('_'));
    const others = (this.#byKind.get(kind) ?? []).filter((each) => each !== id);
    this.#byKind.set(kind, [...others, id]);
  }

  /** All ids of an answer; the object's own comes last, so that it is its kind's newest. */
  collect(body: unknown): void {
    for (const id of idsIn(body)) this.add(id);
    const { id } = (body ?? {}) as { id?: unknown };
    if (typeof id === 'string' && idsIn(id).length > 0) this.add(id);
  }
}

export const idsIn = (value: unknown): string[] =>
  [...(typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).matchAll(idGrammar)].map(([id]) => id);
