import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

/** pino's number for errors. */
const errorLevel = 50;
/** Enough to see why a process died, without its whole life. */
const remembered = 15;
/** How late an error may be on the console. */
const lookEvery = 200;

/**
 * A process's log. It writes the file itself, and this reads along: through a pipe it would stand before a closed one
 * when the launcher dies, and pino then waits for ever at the exit to get rid of its last lines.
 */
export interface ProcessLog {
  /** For the process's stdout and stderr. */
  readonly fd: number;
  /** The last lines, for the message about its death. */
  tail(): string;
  close(): void;
}

/** Structured lines of error level, and every line that is not structured, are told to `complain` as well. */
export function openProcessLog(file: string, complain: (line: string) => void): ProcessLog {
  const fd = openSync(file, 'a', 0o600);
  const reader = openSync(file, 'r');
  const decoder = new StringDecoder('utf8');
  const chunk = Buffer.alloc(64 * 1024);
  const last: string[] = [];
  let unfinished = '';

  const look = () => {
    for (let length = readSync(reader, chunk); length > 0; length = readSync(reader, chunk)) {
      const lines = (unfinished + decoder.write(chunk.subarray(0, length))).split('\n');
      unfinished = lines.pop() ?? '';
      for (const line of lines.filter((each) => each.trim() !== '')) hear(line);
    }
  };
  const hear = (line: string) => {
    const fault = faultIn(line);
    if (fault !== undefined) complain(fault);
    last.push(fault ?? line);
    if (last.length > remembered) last.shift();
  };
  const looking = setInterval(look, lookEvery);
  return {
    fd,
    tail() {
      look();
      return [...last, unfinished].join('\n').trim();
    },
    close() {
      clearInterval(looking);
      look();
      closeSync(reader);
      closeSync(fd);
    },
  };
}

/** Undefined when there is nothing to complain about. */
function faultIn(line: string): string | undefined {
  const { level, msg, err } = parse(line) ?? { level: errorLevel, msg: line };
  if (level !== undefined && level < errorLevel) return undefined;
  return [msg, err?.message === msg ? undefined : err?.message].filter(Boolean).join(': ') || line;
}

function parse(line: string): { level?: number; msg?: string; err?: { message?: string } } | undefined {
  try {
    const parsed: unknown = JSON.parse(line);
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}
