import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** pino's number for errors. */
const errorLevel = 50;
/** Enough to see why a process died, without its whole life. */
const remembered = 15;

/** One process's log on disk, its errors also on the console. */
export interface ProcessLog {
  follow(stdout: Readable, stderr: Readable): void;
  /** The last lines, for the message about its death. */
  tail(): string;
  close(): void;
}

/** Structured lines of error level, and everything written to stderr, are told to `alarm` as well. */
export function openProcessLog(file: string, alarm: (line: string) => void): ProcessLog {
  const sink = createWriteStream(file, { flags: 'a', mode: 0o600 });
  const last: string[] = [];
  const keep = (line: string) => {
    sink.write(`${line}\n`);
    last.push(line);
    if (last.length > remembered) last.shift();
  };
  return {
    follow(stdout, stderr) {
      createInterface({ input: stdout }).on('line', (line) => {
        keep(line);
        const fault = errorIn(line);
        if (fault) alarm(fault);
      });
      createInterface({ input: stderr }).on('line', (line) => {
        keep(line);
        if (line.trim()) alarm(line);
      });
    },
    tail: () => last.map((line) => errorIn(line) ?? line).join('\n'),
    close: () => sink.end(),
  };
}

function errorIn(line: string): string | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const { level, msg, err } = JSON.parse(line) as {
      level?: number;
      msg?: string;
      err?: { message?: string; stack?: string };
    };
    if (level === undefined || level < errorLevel) return undefined;
    return [msg, err?.message === msg ? undefined : err?.message].filter(Boolean).join(': ') || line;
  } catch {
    return undefined;
  }
}
