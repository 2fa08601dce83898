import { createHash } from 'node:crypto';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { repository } from './repository.ts';
import { answers } from './start-temporal.ts';

/** Where a developer's own `temporal server start-dev` listens. */
const developersTemporal = '127.0.0.1:7233';

/** A server that is used but not ours; or `own`, when one is to be started. */
export type ChosenTemporal =
  | { readonly kind: 'own' }
  | {
      readonly kind: 'found' | 'told';
      readonly address: string;
      readonly namespace: string;
      readonly ui: string;
      /** TEMPORAL_* for the processes that talk to it. */
      readonly environment: NodeJS.ProcessEnv;
    };

/** TEMPORAL_ADDRESS; else what answers on port 7233, in a namespace of this clone's own; else, or when asked, our own. */
export async function chooseTemporal(env: NodeJS.ProcessEnv, ownTemporal: boolean): Promise<ChosenTemporal> {
  if (ownTemporal) return { kind: 'own' };
  if (env.TEMPORAL_ADDRESS) return told(env);
  if (!(await answers(developersTemporal, 1_000))) return { kind: 'own' };
  const namespace = `beaver-${createHash('sha256').update(repository).digest('hex').slice(0, 8)}`;
  const environment = temporalEnvironment(developersTemporal, namespace);
  return { kind: 'found', address: developersTemporal, namespace, ui: 'http://127.0.0.1:8233', environment };
}

/** A server without keys. The configuration file is shut out: a developer's profile for Temporal Cloud would add its key and TLS. */
export const temporalEnvironment = (address: string, namespace: string): NodeJS.ProcessEnv => ({
  TEMPORAL_ADDRESS: address,
  TEMPORAL_NAMESPACE: namespace,
  TEMPORAL_CONFIG_FILE: '/dev/null',
});

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
