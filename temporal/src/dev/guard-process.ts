import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Ends `pid` when this process dies without a word, even by SIGKILL: then the pipe closes, and a waiting shell acts.
 * For programs that don't watch their parent (PostgreSQL, Temporal). Returns the word that makes the shell go away,
 * to be said when the program has ended.
 */
export function guardProcess(pid: number, signal: 'SIGINT' | 'SIGTERM'): () => Promise<void> {
  const script =
    'read -r line && exit 0; kill -s "$2" "$1"; for i in 1 2 3 4 5 6 7 8; do sleep 1; kill -0 "$1" || exit 0; done; kill -s KILL "$1"';
  const shell = spawn('/bin/sh', ['-c', script, 'beaver-guard', String(pid), signal.replace('SIG', '')], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.unref();
  shell.on('error', () => {});
  shell.stdin.on('error', () => {});
  return async () => {
    if (shell.exitCode !== null || shell.pid === undefined) return;
    shell.ref();
    shell.stdin.end('done\n');
    await once(shell, 'exit');
  };
}
