import type { ContractOperation, Schema } from '../../src/contract/contract.ts';
import { resolve } from '../../src/contract/contract.ts';

/** What makes an operation able to give a status, and so oblige it to say so. */
interface Cause {
  because: string;
  statuses: number[];
  holds: (operation: ContractOperation, document: Schema) => boolean;
}

const inPath = ({ parameters }: ContractOperation) => parameters.some((parameter) => parameter.in === 'path');
const ofBusiness = ({ path }: ContractOperation) => path.startsWith('/v1/');
const takes = (name: string) => (operation: ContractOperation) => hasHeader(operation, name);

/** Whether the operation declares a request header. */
export const hasHeader = ({ parameters }: ContractOperation, name: string): boolean =>
  parameters.some((parameter) => parameter.in === 'header' && parameter.name.toLowerCase() === name);

const causes: Cause[] = [
  { because: 'any request may be malformed', statuses: [400], holds: () => true },
  { because: 'it may be limited or the database away', statuses: [429, 503], holds: ofBusiness },
  { because: 'it needs a right', statuses: [401, 403], holds: ({ right }) => right !== undefined },
  { because: 'its path names an object', statuses: [404], holds: inPath },
  {
    because: 'it takes a body',
    statuses: [413],
    holds: ({ bodySchema, rawBody }) => rawBody || bodySchema !== undefined,
  },
  {
    because: 'it takes JSON',
    statuses: [415, 422],
    holds: ({ bodySchema, rawBody }) => !rawBody && bodySchema !== undefined,
  },
  { because: 'it takes an Idempotency-Key', statuses: [409, 422], holds: takes('idempotency-key') },
  { because: 'it takes If-Match', statuses: [412], holds: takes('if-match') },
  { because: 'If-Match is required', statuses: [428], holds: ({ parameters }) => parameters.some(isRequiredIfMatch) },
  {
    because: 'it answers with an ETag',
    statuses: [304],
    holds: (operation, document) => readsVersioned(operation, document),
  },
];

const isRequiredIfMatch = ({ name, required }: ContractOperation['parameters'][number]) =>
  name.toLowerCase() === 'if-match' && required === true;

function readsVersioned(operation: ContractOperation, document: Schema): boolean {
  return operation.method === 'get' && successHeaders(operation, document).includes('etag');
}

/** Names of the headers that the operation's first success declares, in lower case. */
export function successHeaders(operation: ContractOperation, document: Schema): string[] {
  const raw = (document.paths as Record<string, Record<string, Schema>>)[operation.path]?.[operation.method];
  const answers = Object.entries((raw?.responses ?? {}) as Record<string, Schema>);
  const success = answers.find(([status]) => status.startsWith('2'))?.[1];
  const { headers = {} }: { headers?: object } = success ? resolve(document, success) : {};
  return Object.keys(headers).map((name) => name.toLowerCase());
}

/** Statuses that an operation can give and does not declare. */
export function undeclaredStatuses(operation: ContractOperation, document: Schema): string[] {
  return causes
    .filter(({ holds }) => holds(operation, document))
    .flatMap(({ because, statuses }) =>
      statuses
        .filter((status) => !operation.statuses.has(status))
        .map((status) => `can answer ${status}, since ${because}, and does not declare it`),
    );
}
