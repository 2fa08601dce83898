/** Where steps and news are told; a TTY isn't needed, so that a log of CI reads the same. */
export interface Progress {
  /** Tells when it ends and how long it took; when it takes longer than a moment, also that it has begun. */
  step<T>(name: string, work: () => Promise<T>, detail?: (result: T) => string): Promise<T>;
  say(line: string): void;
  /** For what must not be overlooked. */
  alarm(line: string): void;
}

/** Shorter steps are told once, when they have ended. */
const moment = 400;

/** For a terminal or a log. */
export function tellProgress(write: (line: string) => void): Progress {
  return {
    async step(name, work, detail) {
      const started = performance.now();
      const begun = setTimeout(() => write(`  … ${name}`), moment);
      const took = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
      try {
        const result = await work();
        write(`  ✓ ${[name, detail?.(result)].filter(Boolean).join(': ')}  (${took()})`);
        return result;
      } catch (error) {
        write(`  ✗ ${name}  (${took()})`);
        throw error;
      } finally {
        clearTimeout(begun);
      }
    },
    say: (line) => write(`  ${line}`),
    alarm: (line) => write(`\n!!! ${line}\n`),
  };
}

/** Tests look at what the system does, not at what it tells. */
export const silent: Progress = { step: (_name, work) => work(), say: () => {}, alarm: () => {} };
