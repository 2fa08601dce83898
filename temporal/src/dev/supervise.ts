import { setTimeout as pause } from 'node:timers/promises';
import { type Death, howItDied, type Launched, launchProcess, NeverReady, type Program } from './launch-process.ts';
import { openProcessLog } from './process-log.ts';

/** Who hears what happens to a process. */
export interface Observer {
  /** After each spawn, the first one too. */
  spawned(name: string, pid: number): void;
  /** A line of error from its log. */
  complained(name: string, line: string): void;
  alarm(line: string): void;
  /** What was asked for has happened. */
  say(line: string): void;
}

/** A process that is started again whenever it dies. */
export interface Supervised {
  /** At once and orderly, for changed code; also wakes one that waits or stays down. */
  restart(): Promise<void>;
  /** SIGTERM, then SIGKILL after `patience` ms. */
  stop(patience: number): Promise<void>;
}

/** One that can start is back at once; one that can't must not eat the machine. */
const waits = [250, 500, 1_000, 2_000, 5_000, 10_000, 30_000];
/** Whoever has lived this long starts again from the shortest wait. */
const settled = 30_000;
/** EX_CONFIG of sysexits(3): its configuration is wrong, and will be the next time. */
const wrongConfiguration = 78;
/** A restart for changed code isn't worth waiting for slow requests. */
const restartPatience = 3_000;

/** Resolves when the process is ready. Throws when it ends before that the first time. */
export async function supervise(program: Program, observer: Observer, abort: AbortSignal): Promise<Supervised> {
  const { name, logFile } = program;
  const log = openProcessLog(logFile, (line) => observer.complained(name, line));
  const stopping = new AbortController();
  const over = AbortSignal.any([abort, stopping.signal]);
  const launch = () => launchProcess(program, log, (pid) => observer.spawned(name, pid), over);
  let current = await launch().catch((error: unknown) => {
    log.close();
    throw error;
  });
  let asked = new AbortController();
  let deaths = 0;

  const awaitTurn = async (death: Death): Promise<void> => {
    if (asked.signal.aborted) return;
    const wait = death.code === wrongConfiguration ? undefined : waits[Math.min(deaths++, waits.length - 1)];
    const next =
      wait === undefined ? 'It stays down: its configuration is wrong' : `It starts again in ${wait / 1000} s`;
    observer.alarm(`${name} died (${howItDied(death)}). ${next}. Its log: ${logFile}`);
    await pause(wait ?? 2 ** 31 - 1, undefined, { signal: AbortSignal.any([asked.signal, over]) }).catch(() => {});
  };

  const revive = async (death: Death): Promise<Launched | undefined> => {
    for (let last = death; !over.aborted; ) {
      await awaitTurn(last);
      const wanted = asked.signal.aborted;
      asked = new AbortController();
      try {
        const next = await launch();
        observer[wanted ? 'say' : 'alarm'](`${name} is back.`);
        return next;
      } catch (error) {
        last = error instanceof NeverReady ? error.death : { code: null, signal: null };
      }
    }
    return undefined;
  };

  const watch = async (): Promise<void> => {
    for (;;) {
      const born = performance.now();
      const death = await current.ended;
      if (performance.now() - born > settled) deaths = 0;
      const next = await revive(death);
      if (next === undefined) return;
      current = next;
    }
  };

  const watching = watch();
  return {
    async restart() {
      asked.abort();
      await current.end(restartPatience);
    },
    async stop(patience) {
      stopping.abort();
      await current.end(patience);
      await watching;
      log.close();
    },
  };
}
