import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a process was born, as an opaque mark; undefined when it is gone (or a zombie). A pid alone says nothing about
 * a process that was noted earlier: the kernel gives it to another one.
 */
export function processBirth(pid: number): string | undefined {
  return process.platform === 'linux' ? birthFromProc(pid) : birthFromPs(pid);
}

/**
 * proc(5): the command name is in parentheses and may hold anything; state is the 1st field behind it, start time the
 * 20th.
 */
function birthFromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function birthFromPs(pid: number): string | undefined {
  try {
    const told = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [state = 'Z', ...birth] = told.trim().split(/\s+/);
    return state.startsWith('Z') ? undefined : birth.join(' ');
  } catch {
    return undefined;
  }
}
