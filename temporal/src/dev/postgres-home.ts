import { createHash } from 'node:crypto';
import { chmod, chown, cp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, canUse } from './postgres-account.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';

/** Where PostgreSQL lies: `bin` holds its programs, `folder` belongs to its account. */
export interface PostgresHome {
  readonly bin: string;
  readonly folder: string;
}

/** `identity` tells this cluster from one that an earlier clone at the same path left elsewhere. */
export interface HomeRequest {
  readonly wanted: string;
  readonly identity: string;
}

/**
 * Prefers `wanted` and node_modules. When root cloned into a folder that is closed to others (/root, a mktemp folder),
 * the account `postgres` reaches neither; then programs and data go to /var/lib/beaveros, by a name of their own.
 */
export async function preparePostgresHome(request: HomeRequest, who: Account): Promise<PostgresHome> {
  const { wanted } = request;
  const { folder: native, version } = findPostgresBinaries();
  await own(wanted, who);
  const reachable = await Promise.all([canUse(who, '-x', join(native, 'bin', 'postgres')), canUse(who, '-w', wanted)]);
  if (reachable.every(Boolean)) return { bin: join(native, 'bin'), folder: wanted };
  const elsewhere = elsewhereFor(request);
  await own(elsewhere, who);
  const copy = join(elsewhere, version);
  if (!(await canUse(who, '-x', join(copy, 'bin', 'postgres')))) await copyWhole(native, copy);
  return { bin: join(copy, 'bin'), folder: elsewhere };
}

/** Starts empty: both places, since a clone may have been moved into the open meanwhile. */
export async function removePostgresHome(request: HomeRequest): Promise<void> {
  await Promise.all(
    [request.wanted, elsewhereFor(request)].map((folder) => rm(folder, { recursive: true, force: true })),
  );
}

const elsewhereFor = ({ wanted, identity }: HomeRequest): string =>
  join('/var/lib/beaveros', createHash('sha256').update(`${wanted}\n${identity}`).digest('hex').slice(0, 12));

async function own(folder: string, { uid, gid }: Account): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o700);
  if (uid !== undefined && gid !== undefined) await chown(folder, uid, gid);
}

async function copyWhole(from: string, to: string): Promise<void> {
  const beside = `${to}.new`;
  await rm(beside, { recursive: true, force: true });
  await cp(from, beside, { recursive: true, verbatimSymlinks: true });
  await chmod(beside, 0o755);
  await rename(beside, to);
}
