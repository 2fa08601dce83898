import { type Observed, observe } from './observe.ts';
import type { BenchOptions } from './options.ts';
import { profiled } from './profiler.ts';
import type { Row } from './report.ts';
import { type BenchShop, openShop } from './shop.ts';
import { type BenchSystem, openSystem } from './system.ts';

/** What a section finds out, and what must be known to judge it. */
export interface Findings {
  rows: Row[];
  notes?: string[];
}

export type Section = (bench: Bench) => Promise<Findings>;

/** One run: what was asked for, and the system, started when the first section needs it. */
export class Bench {
  readonly options: BenchOptions;
  readonly abort: AbortController;
  #opening: Promise<{ system: BenchSystem; shop: BenchShop }> | undefined;
  #others: number[] = [];

  constructor(options: BenchOptions, abort: AbortController) {
    this.options = options;
    this.abort = abort;
  }

  seconds(usual: number): number {
    return this.options.seconds ?? usual;
  }

  say(line: string): void {
    process.stdout.write(`… ${line}\n`);
  }

  open(): Promise<{ system: BenchSystem; shop: BenchShop }> {
    this.#opening ??= this.#open();
    return this.#opening;
  }

  async #open() {
    this.say('starting the system');
    const system = await openSystem(this.abort, this.options.profile.length > 0);
    return { system, shop: await openShop(system) };
  }

  /** Does work while looking at the machine and, when asked, into processes. `extra`: whatever else runs for it. */
  async measure<T>(what: string, work: () => Promise<T>, extra: Record<string, number> = {}): Promise<Observed<T>> {
    this.abort.signal.throwIfAborted();
    this.say(what);
    const { system } = await this.open();
    const pids = { ...system.pids, ...extra };
    const looking = this.options.profile.reduce<() => Promise<T>>((inner, name) => {
      const pid = system.pids[name];
      if (pid === undefined) throw new Error(`There is no process ${name}: ${Object.keys(system.pids).join(', ')}`);
      const file = `${what.replaceAll(/[^\w]+/g, '-')}-${name}`;
      return () => profiled(pid, system.logOf(name), file, inner);
    }, work);
    const observed = await observe(pids, looking);
    this.#others.push(observed.others);
    return observed;
  }

  /** How many cores others have used during each measurement since this was last asked. */
  takeOthers(): number[] {
    const others = this.#others;
    this.#others = [];
    return others;
  }

  async close(): Promise<void> {
    const opened = await this.#opening?.catch(() => undefined);
    await opened?.system.stop();
  }
}
