import type { Listener } from './ports.ts';
import type { Secrets } from './secrets.ts';

/** What a service must be told beside its address, its database and its machine client. */
export interface ServiceDefinition {
  readonly name: Listener;
  readonly database: string;
  /** Variable → the service whose address it names. */
  readonly peers: Readonly<Record<string, Listener>>;
  readonly temporal?: boolean;
  readonly sealsData?: boolean;
  readonly sendsMail?: boolean;
  readonly knowsMachineClients?: boolean;
}

/** The six services; adding a seventh starts here. */
export const services: readonly ServiceDefinition[] = [
  {
    name: 'auth-user-service',
    database: 'beaver_auth',
    peers: { ENTITY_URL: 'service-entity-service' },
    sealsData: true,
    knowsMachineClients: true,
  },
  { name: 'service-entity-service', database: 'beaver_entity', peers: {} },
  { name: 'product-catalog-service', database: 'beaver_catalog', peers: { ENTITY_URL: 'service-entity-service' } },
  {
    name: 'order-service',
    database: 'beaver_order',
    peers: { ENTITY_URL: 'service-entity-service', CATALOG_URL: 'product-catalog-service' },
    temporal: true,
  },
  {
    name: 'payment-service',
    database: 'beaver_payment',
    peers: {
      ENTITY_URL: 'service-entity-service',
      CATALOG_URL: 'product-catalog-service',
      ORDER_URL: 'order-service',
      SANDBOX_GATEWAY_URL: 'sandbox-gateway',
    },
    temporal: true,
    sealsData: true,
  },
  {
    name: 'workflow-service',
    database: 'beaver_workflow',
    peers: {
      AUTH_URL: 'auth-user-service',
      ENTITY_URL: 'service-entity-service',
      CATALOG_URL: 'product-catalog-service',
      ORDER_URL: 'order-service',
      PAYMENT_URL: 'payment-service',
    },
    temporal: true,
    sealsData: true,
    sendsMail: true,
  },
];

const workerPeers: ServiceDefinition['peers'] = {
  CATALOG_URL: 'product-catalog-service',
  ORDER_URL: 'order-service',
  PAYMENT_URL: 'payment-service',
  WORKFLOW_URL: 'workflow-service',
};

/** Who needs a secret of which kind. */
export const secretHolders = {
  databases: services.map(({ database }) => database),
  machineClients: [...services.map(({ name }) => name), 'worker'],
  sealers: services.filter(({ sealsData }) => sealsData).map(({ name }) => name),
};

/** What all environments are made from; `urls` has every listener's address. */
export interface Surroundings {
  readonly urls: Readonly<Record<Listener, string>>;
  readonly secrets: Secrets;
  /** TEMPORAL_* of the chosen server. */
  readonly temporal: NodeJS.ProcessEnv;
  readonly temporalUi: string;
}

/** `database` are the roles' URLs as provisioning gave them. */
export function serviceEnvironment(
  service: ServiceDefinition,
  { urls, secrets, temporal, temporalUi }: Surroundings,
  database: { readonly app: string; readonly platform: string },
): NodeJS.ProcessEnv {
  return {
    ...listensAt(urls[service.name]),
    PUBLIC_URL: urls[service.name],
    ...isClient(service.name, urls),
    ...addresses(service.peers, urls),
    ...(service.temporal ? { ...temporal, TEMPORAL_UI_URL: temporalUi } : {}),
    ...(service.sendsMail ? { SMTP_URL: smtpUrl(urls), MAIL_FROM: 'shop@beaver.example' } : {}),
    ...serviceSecrets(service, secrets, database),
  };
}

/** The part of a service's environment that nobody else may see. */
export const serviceSecrets = (
  service: ServiceDefinition,
  secrets: Secrets,
  database: { readonly app: string; readonly platform: string },
): NodeJS.ProcessEnv => ({
  DATABASE_URL: database.app,
  PLATFORM_DATABASE_URL: database.platform,
  CLIENT_SECRET: secrets.machineClients[service.name],
  ...(service.sealsData ? { SEALING_KEY: secrets.sealingKeys[service.name] } : {}),
  ...(service.knowsMachineClients ? { MACHINE_CLIENTS: JSON.stringify(secrets.machineClients) } : {}),
});

/** The worker listens for health checks alone. */
export function workerEnvironment({ urls, secrets, temporal }: Surroundings): NodeJS.ProcessEnv {
  const { HOST, PORT } = listensAt(urls.worker);
  return {
    HOST,
    HEALTH_PORT: PORT,
    ...isClient('worker', urls),
    CLIENT_SECRET: secrets.machineClients.worker,
    ...addresses(workerPeers, urls),
    ...temporal,
  };
}

/** The gateway keeps its ledger in a file of its own: it stands for somebody else's house. */
export const gatewayEnvironment = (url: string, dataFile: string): NodeJS.ProcessEnv => ({
  ...listensAt(url),
  PUBLIC_URL: url,
  DATA_FILE: dataFile,
});

/** Whatever is sent here goes no further than its inbox page. */
export const mailSinkEnvironment = (urls: Surroundings['urls']): NodeJS.ProcessEnv => ({
  ...listensAt(urls['mail-sink']),
  SMTP_PORT: new URL(urls['mail-smtp']).port,
});

/** Of the mail sink, for whoever sends. */
export const smtpUrl = (urls: Surroundings['urls']): string => urls['mail-smtp'].replace('http:', 'smtp:');

function listensAt(url: string): { HOST: string; PORT: string } {
  const { hostname, port } = new URL(url);
  return { HOST: hostname, PORT: port };
}

const isClient = (name: string, urls: Surroundings['urls']): NodeJS.ProcessEnv => ({
  ISSUER_URL: urls['auth-user-service'],
  CLIENT_ID: name,
});

const addresses = (peers: ServiceDefinition['peers'], urls: Surroundings['urls']): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(peers).map(([variable, peer]) => [variable, urls[peer]]));
