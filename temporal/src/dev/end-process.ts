import { setTimeout as pause } from 'node:timers/promises';
import { processBirth } from './process-birth.ts';

/** A process as noted earlier: pid and birth together name it for good. */
export interface NotedProcess {
  readonly pid: number;
  readonly birth: string;
}

/** Notes a running process; undefined when it has ended already. */
export function noteProcess(pid: number): NotedProcess | undefined {
  const birth = processBirth(pid);
  return birth === undefined ? undefined : { pid, birth };
}

/** Whether it is still the process that was noted. */
export const isAlive = ({ pid, birth }: NotedProcess): boolean => processBirth(pid) === birth;

/** Asks by `signal`, waits `patience` ms, then kills. Never touches a process that only has the same pid. */
export async function endProcess(noted: NotedProcess, signal: NodeJS.Signals, patience: number): Promise<void> {
  if (!send(noted, signal) || (await hasEnded(noted, patience))) return;
  if (send(noted, 'SIGKILL')) await hasEnded(noted, 2_000);
}

function send(noted: NotedProcess, signal: NodeJS.Signals): boolean {
  try {
    return isAlive(noted) && process.kill(noted.pid, signal);
  } catch {
    return false;
  }
}

async function hasEnded(noted: NotedProcess, patience: number): Promise<boolean> {
  const deadline = Date.now() + patience;
  while (isAlive(noted)) {
    if (Date.now() > deadline) return false;
    await pause(20);
  }
  return true;
}
