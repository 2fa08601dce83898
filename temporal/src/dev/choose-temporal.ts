import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { clientConfigToToml, loadClientConnectConfig } from '@temporalio/envconfig';
import type { Progress } from './progress.ts';
import { repository } from './repository.ts';
import { answers } from './start-temporal.ts';

/** Where a developer's own `temporal server start-dev` listens. */
const developersTemporal = '127.0.0.1:7233';

/** A server that is used but not ours; or `own`, when one is to be started. */
export type ChosenTemporal =
  | { readonly kind: 'own' }
  | { readonly kind: 'found'; readonly address: string; readonly namespace: string; readonly ui: string }
  | {
      readonly kind: 'told';
      readonly address: string;
      readonly namespace: string;
      readonly ui: string;
      /** TEMPORAL_* as they were told. */
      readonly environment: NodeJS.ProcessEnv;
    };

/**
 * TEMPORAL_ADDRESS; else what answers on port 7233, in a namespace of this clone's own; else, or when asked, our own.
 */
export async function chooseTemporal(
  env: NodeJS.ProcessEnv,
  ownTemporal: boolean,
  progress: Progress,
): Promise<ChosenTemporal> {
  if (ownTemporal) return { kind: 'own' };
  if (env.TEMPORAL_ADDRESS) return told(env);
  if (!(await answers(developersTemporal, 1_000))) return { kind: 'own' };
  progress.say(`a Temporal server answers at ${developersTemporal}: that one is used (--own-temporal starts another)`);
  const namespace = `beaver-${createHash('sha256').update(repository).digest('hex').slice(0, 8)}`;
  return { kind: 'found', address: developersTemporal, namespace, ui: 'http://127.0.0.1:8233' };
}

/**
 * For a server without keys. The developer's own configuration file is shut out by one of ours: a profile for Temporal
 * Cloud would add its key and TLS. The CLI reads it, too: `TEMPORAL_CONFIG_FILE=.beaver/temporal.toml temporal workflow list`.
 */
export function temporalEnvironment(address: string, namespace: string, configFile: string): NodeJS.ProcessEnv {
  const profile = { profiles: { default: { address, namespace } } };
  writeFileSync(configFile, clientConfigToToml(profile));
  return { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace, TEMPORAL_CONFIG_FILE: configFile };
}

function told(env: NodeJS.ProcessEnv): ChosenTemporal {
  const given = Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('TEMPORAL_')));
  const { connectionOptions, namespace = 'default' } = loadClientConnectConfig({ overrideEnvVars: onlySet(given) });
  const address = connectionOptions.address ?? developersTemporal;
  const ui = env.TEMPORAL_UI_URL ?? usualUi(address);
  return { kind: 'told', address, namespace, ui, environment: { ...given, TEMPORAL_NAMESPACE: namespace } };
}

/** The dev server's Web UI listens 1000 above its gRPC port; TEMPORAL_UI_URL says where it is otherwise. */
function usualUi(address: string): string {
  const { hostname, port } = new URL(`http://${address}`);
  if (hostname.endsWith('.tmprl.cloud') || hostname.endsWith('.api.temporal.io')) return 'https://cloud.temporal.io';
  return `http://${hostname}:${Number(port || 7233) + 1000}`;
}

const onlySet = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
