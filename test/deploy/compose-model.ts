import { join } from 'node:path';
import { repository } from '@beaver/temporal/dev';
import { compose } from './tools.ts';

/** A service of docker-compose.yml, as Docker Compose understands it: anchors merged, defaults filled in. */
export interface ComposeService {
  readonly image: string;
  readonly build?: { readonly dockerfile: string; readonly target: string; readonly args?: Record<string, string> };
  readonly user?: string;
  readonly command?: readonly string[] | null;
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly Mount[];
  readonly tmpfs?: readonly string[];
  readonly ports?: readonly { readonly host_ip?: string; readonly target: number; readonly published: string }[];
  readonly networks?: Readonly<Record<string, unknown>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly restart?: string;
  readonly init?: boolean;
  readonly stop_grace_period?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly deploy?: { readonly resources?: { readonly limits?: Readonly<Record<string, unknown>> } };
}

export interface Mount {
  readonly type: 'volume' | 'bind';
  readonly source: string;
  readonly target: string;
  readonly read_only?: boolean;
  readonly volume?: { readonly nocopy?: boolean; readonly subpath?: string };
}

export interface ComposeModel {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

/** The whole file, the demo shop with it. */
export async function readCompose(): Promise<ComposeModel> {
  const file = join(repository, 'docker-compose.yml');
  const { code, stdout, output } = await compose('-f', file, '--profile', 'demo', 'config', '--format', 'json');
  if (code !== 0) throw new Error(output);
  return JSON.parse(stdout.replaceAll('$$', '$')) as ComposeModel;
}
