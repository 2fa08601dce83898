import { runToEnd } from './run-to-end.ts';

/**
 * CLI 1.5 brought server 1.29, the oldest line this project is meant for: Updates, user metadata and its Web UI
 * changed until then.
 */
export const oldestTemporal = { cli: '1.5', server: '1.29' };

/** What `temporal --version` says: `1.9.1 (Server 1.32.0, UI 2.54.1)`. Throws when the program doesn't run. */
export async function temporalVersion(program: string, env: NodeJS.ProcessEnv): Promise<string> {
  const said = await runToEnd(program, ['--version'], { env, timeout: 10_000 });
  return said.trim().replace(/^temporal version /i, '');
}

/** Anything that doesn't tell both versions is taken for old: CLIs before 1.0 wrote them differently. */
export function isRecentTemporal(version: string): boolean {
  const [cli, server] = [/^v?(\d+\.\d+)/.exec(version)?.[1], /server\s+v?(\d+\.\d+)/i.exec(version)?.[1]];
  return isAtLeast(cli, oldestTemporal.cli) && isAtLeast(server, oldestTemporal.server);
}

function isAtLeast(version: string | undefined, wanted: string): boolean {
  if (version === undefined) return false;
  const [[major = 0, minor = 0], [wantedMajor = 0, wantedMinor = 0]] = [version, wanted].map((v) =>
    v.split('.').map(Number),
  ) as [number[], number[]];
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
