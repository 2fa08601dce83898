import { endProcess, isAlive, type NotedProcess, noteProcess } from './end-process.ts';
import { readKeptFile, removeKeptFile, writeKeptFile } from './kept-file.ts';

type Noted = NotedProcess & { readonly signal: NodeJS.Signals };

/** The processes of one start, on disk, so that the next start can end what a killed one left behind. */
export class ProcessRegister {
  readonly #file: string;
  readonly #noted = new Map<string, Noted>();

  constructor(file: string) {
    this.#file = file;
  }

  /**
   * `signal` is what asks this program to stop orderly: SIGINT is PostgreSQL's fast shutdown, SIGTERM would wait for
   * clients.
   */
  add(name: string, pid: number, signal: NodeJS.Signals): void {
    const noted = noteProcess(pid);
    if (noted) this.#noted.set(name, { ...noted, signal });
    writeKeptFile(this.#file, Object.fromEntries(this.#noted));
  }

  get pids(): Record<string, number> {
    return Object.fromEntries([...this.#noted].map(([name, { pid }]) => [name, pid]));
  }

  remove(): void {
    removeKeptFile(this.#file);
  }

  /** Names of what was still running; they are gone when this returns. */
  async endLeftovers(): Promise<string[]> {
    const left = Object.entries((readKeptFile(this.#file) ?? {}) as Record<string, Noted>).filter(([, noted]) =>
      isAlive(noted),
    );
    await Promise.all(left.map(([, noted]) => endProcess(noted, noted.signal, 8_000)));
    this.remove();
    return left.map(([name]) => name);
  }
}
