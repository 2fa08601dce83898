import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Fault } from '../problem.ts';
import type { Contract, ContractOperation, Parameter, Schema } from './contract.ts';

/** Checks of one operation, each compiled at its first use: all of them at once are half of a service's start. */
export interface OperationChecks {
  path: Check;
  query: Check;
  headers: Check;
  body: Check | undefined;
  /** A body that the contract does not allow, by status. */
  reply(status: number, body: unknown): Fault[];
}

/** Fills in defaults and, for text that stands in a URL, numbers. @returns the faults, none when all is well. */
export type Check = (value: unknown) => Fault[];

const DOCUMENT = 'contract.json';

/** Checks by a document's schemas (JSON Schema 2020-12, as OpenAPI 3.1 has them), which Redocly has judged. */
export function compileContract({ document, operations }: Contract): Map<string, OperationChecks> {
  const strict = prepare(document, false);
  const lenient = prepare(document, true);
  return new Map(operations.map((operation) => [operation.operationId, compileOperation(strict, lenient, operation)]));
}

function prepare(document: Schema, coerceTypes: boolean): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    validateSchema: false,
    useDefaults: true,
    coerceTypes,
    discriminator: true,
  });
  formats.default(ajv);
  ajv.addSchema(document, DOCUMENT, undefined, false);
  return ajv;
}

function compileOperation(strict: Ajv2020, lenient: Ajv2020, operation: ContractOperation): OperationChecks {
  const { parameters, bodySchema, replySchemas } = operation;
  const replies = new Map([...replySchemas].map(([status, schema]) => [status, check(strict, schema, '')]));
  return {
    path: check(lenient, objectOf(parameters, 'path', true), 'path/'),
    query: check(lenient, objectOf(parameters, 'query', true), 'query/'),
    headers: check(lenient, objectOf(parameters, 'header', false), 'header/'),
    body: bodySchema && check(strict, bodySchema, ''),
    reply: (status, body) => replies.get(status)?.(body) ?? [],
  };
}

function check(ajv: Ajv2020, schema: Schema, prefix: string): Check {
  let validate: ValidateFunction | undefined;
  return (value) => {
    validate ??= ajv.compile(absolute(schema));
    return validate(value) ? [] : (validate.errors ?? []).map((error) => toFault(error, prefix));
  };
}

function objectOf(parameters: Parameter[], place: Parameter['in'], closed: boolean): Schema {
  const here = parameters.filter((parameter) => parameter.in === place);
  const name = (parameter: Parameter) => (place === 'header' ? parameter.name.toLowerCase() : parameter.name);
  return {
    type: 'object',
    properties: Object.fromEntries(here.map((parameter) => [name(parameter), parameter.schema])),
    required: here.filter((parameter) => parameter.required).map(name),
    ...(closed ? { additionalProperties: false } : {}),
  };
}

/** Local references are made to point into the document, since a part of it is compiled on its own. */
function absolute(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    key === '$ref' && typeof value === 'string' && value.startsWith('#') ? `${DOCUMENT}${value}` : value,
  );
}

function toFault(error: ErrorObject, prefix: string): Fault {
  const extra = error.params as { missingProperty?: string; additionalProperty?: string; propertyName?: string };
  const name = extra.missingProperty ?? extra.additionalProperty ?? extra.propertyName;
  const inner = name === undefined ? '' : `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const pointer = `${error.instancePath}${inner}`;
  return {
    pointer: prefix === '' ? pointer : prefix + pointer.slice(1),
    code: error.keyword,
    detail: error.keyword === 'additionalProperties' ? 'is not a known field' : (error.message ?? 'is not valid'),
  };
}
