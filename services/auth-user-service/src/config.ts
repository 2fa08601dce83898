import { readConfig, sealingKey, serviceSettings } from '@beaver/kit';
import { makeValidator, url } from 'envalid';
import { isMachineClient, type MachineClientId } from './domain/machine-clients.ts';

/** Client id → secret. An unknown id is a typing error in the deployment, not a client without scopes. */
const machineSecrets = makeValidator<[MachineClientId, string][]>((input) => {
  const given: unknown = JSON.parse(input);
  if (given === null || typeof given !== 'object' || Array.isArray(given)) throw new Error('must be a JSON object');
  return Object.entries(given).map(([id, secret]): [MachineClientId, string] => {
    if (!isMachineClient(id)) throw new Error(`${id} is no machine client`);
    if (typeof secret !== 'string' || secret.length < 12) throw new Error(`the secret of ${id} is shorter than 12`);
    return [id, secret];
  });
});

const settings = {
  ...serviceSettings,
  SEALING_KEY: sealingKey({ desc: 'encrypts signing keys at rest' }),
  MACHINE_CLIENTS: machineSecrets({ desc: 'JSON: client id → secret' }),
  ENTITY_URL: url({ desc: 'service-entity-service' }),
};

export const loadConfig = (env: NodeJS.ProcessEnv) => readConfig(env, settings);
export type Config = ReturnType<typeof loadConfig>;
