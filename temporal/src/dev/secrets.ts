import { randomBytes } from 'node:crypto';
import { readKeptFile, writeKeptFile } from './kept-file.ts';

/** Everything that must stay the same from one start to the next for the data on disk to remain usable. */
export interface Secrets {
  readonly postgres: string;
  /** Of the role that a Temporal server keeps its own data as, where it keeps them in PostgreSQL. */
  readonly temporal: string;
  readonly databases: Readonly<
    Record<string, { readonly owner: string; readonly app: string; readonly platform: string }>
  >;
  readonly machineClients: Readonly<Record<string, string>>;
  /** 32 bytes in base64 per service that seals data at rest. */
  readonly sealingKeys: Readonly<Record<string, string>>;
  readonly demoPassword: string;
}

/** For whom secrets are needed. */
export interface SecretHolders {
  readonly databases: readonly string[];
  readonly machineClients: readonly string[];
  readonly sealers: readonly string[];
}

const password = (): string => randomBytes(24).toString('base64url');

/** Made once and kept; a service that is new in this version gets its own without touching the others'. */
export function keepSecrets(file: string, holders: SecretHolders): Secrets {
  const kept = (readKeptFile(file) ?? {}) as Partial<Secrets>;
  const fill = <T>(
    names: readonly string[],
    known: Readonly<Record<string, T>> = {},
    make: () => T,
  ): Record<string, T> => ({
    ...known,
    ...Object.fromEntries(names.map((name) => [name, known[name] ?? make()])),
  });
  const secrets: Secrets = {
    postgres: kept.postgres ?? password(),
    temporal: kept.temporal ?? password(),
    databases: fill(holders.databases, kept.databases, () => ({
      owner: password(),
      app: password(),
      platform: password(),
    })),
    machineClients: fill(holders.machineClients, kept.machineClients, password),
    sealingKeys: fill(holders.sealers, kept.sealingKeys, () => randomBytes(32).toString('base64')),
    demoPassword: kept.demoPassword ?? password(),
  };
  writeKeptFile(file, secrets);
  return secrets;
}
