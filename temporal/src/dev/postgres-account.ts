import { CommandFailed, runToEnd } from './run-to-end.ts';

/** Whom PostgreSQL runs as. Empty for an ordinary developer: as oneself. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * PostgreSQL refuses to run as root, so root (a container, CI) runs it as the user `postgres`, made here when missing.
 */
export async function postgresAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return {};
  try {
    return await account();
  } catch {
    await runToEnd('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ]);
    return await account();
  }
}

/** Whether that account can use a path as `test` understands it (-x, -w), access lists and mounts included. */
export async function canUse(who: Account, test: '-x' | '-w', path: string): Promise<boolean> {
  try {
    await runToEnd('test', [test, path], { ...who, cwd: '/' });
    return true;
  } catch (error) {
    if (error instanceof CommandFailed && error.code === 1) return false;
    throw error;
  }
}

async function account(): Promise<Account> {
  const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => runToEnd('id', [flag, 'postgres'])));
  return { uid: Number(uid), gid: Number(gid) };
}
