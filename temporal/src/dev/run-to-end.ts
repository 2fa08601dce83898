import { type ExecFileOptions, execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Runs a command that ends by itself and gives its output; throws with the last lines it wrote when it fails. */
export async function runToEnd(
  command: string,
  args: readonly string[],
  options: ExecFileOptions = {},
): Promise<string> {
  try {
    const { stdout } = await execute(command, [...args], { maxBuffer: 64 * 1024 * 1024, ...options, encoding: 'utf8' });
    return stdout;
  } catch (error) {
    const { stderr = '', stdout = '', code } = error as { stderr?: string; stdout?: string; code?: string | number };
    const told = `${stdout}\n${stderr}`.trim().split('\n').slice(-15).join('\n');
    const reason = code === 'ENOENT' ? 'there is no such program' : told || String((error as Error).message);
    throw new CommandFailed(command, code, reason, { cause: error });
  }
}

/** `code` is the exit code, or ENOENT when the program is not there. */
export class CommandFailed extends Error {
  readonly code: string | number | undefined;

  constructor(command: string, code: string | number | undefined, reason: string, options: ErrorOptions) {
    super(`${command}: ${reason}`, options);
    this.code = code;
  }
}
