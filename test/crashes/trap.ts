/** Where a trap stops a request: before the other side has heard of it, or after it has done all and answered. */
export type Place = 'request' | 'answer';

/** Stops matching requests until it is opened. */
export interface Trap {
  /** How many it has caught; a request that was repeated counts again. */
  readonly caught: number;
  catches(count: number): Promise<void>;
  /** Waits until a request comes once more, with the same key. */
  catchesRepetition(): Promise<void>;
  /** What was caught goes on, and so does all that comes. */
  open(): void;
  /** As `open`, but what was caught is lost on the way. */
  drop(): void;
}

/** A trap as the gate sees it. */
export interface SetTrap extends Trap {
  path: RegExp;
  place: Place;
  /** What happens to a request that it met; one that it lets by goes on at once. */
  stop(name: string): Promise<void>;
}

/**
 * @param passed so many go by before the first is caught
 * @param remove takes it out of its gate
 */
export function setTrap(path: RegExp, place: Place, passed: number, remove: () => void): SetTrap {
  let met = 0;
  const held: { name: string; goOn: () => void; lose: (error: Error) => void }[] = [];
  const watchers = new Set<() => void>();
  const when = (happened: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (happened()) resolve(void watchers.delete(look));
      };
      watchers.add(look);
      look();
    });
  return {
    path,
    place,
    get caught() {
      return held.length;
    },
    stop: (name) =>
      new Promise((goOn, lose) => {
        met += 1;
        if (met <= passed) return goOn();
        held.push({ name, goOn, lose });
        for (const look of watchers) look();
      }),
    catches: (count) => when(() => held.length >= count),
    catchesRepetition: () => when(() => new Set(held.map(({ name }) => name)).size < held.length),
    open: () => {
      remove();
      for (const { goOn } of held) goOn();
    },
    drop: () => {
      remove();
      for (const { lose } of held) lose(new Error('lost on the way'));
    },
  };
}
