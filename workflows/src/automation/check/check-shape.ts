import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { JsonSchema } from '../actions.ts';
import { type Fault, inside } from './fault.ts';

/** Its own schemas are trusted; each is compiled at its first use. */
const ajv = new Ajv2020({ allErrors: true, strict: false, validateSchema: false, discriminator: true, verbose: true });
const compiled = new WeakMap<JsonSchema, ValidateFunction>();

/**
 * By schema, every fault at once.
 * @param isExempt for values that are not known yet
 */
export function checkShape(
  value: unknown,
  schema: JsonSchema,
  isExempt: (value: unknown, keyword: string) => boolean = () => false,
): Fault[] {
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  if (validate(value)) return [];
  const faults = (validate.errors ?? []).filter((error) => !isExempt(error.data, error.keyword));
  return faults.filter((error) => !isPartOfChoice(error)).map(toFault);
}

/** Why each of several schemas does not fit says less than that none does. */
const isPartOfChoice = ({ schemaPath }: ErrorObject): boolean => /\/oneOf\/\d+\/required$/.test(schemaPath);

function toFault({ instancePath, keyword, params, message, parentSchema }: ErrorObject): Fault {
  const { missingProperty, additionalProperty, tag } = params as Record<string, string | undefined>;
  const name = missingProperty ?? additionalProperty ?? tag;
  const pointer = name === undefined ? instancePath : inside(instancePath, name);
  const { description } = parentSchema as { description?: string };
  const details: Record<string, string> = {
    additionalProperties: 'is not a known field',
    pattern: `is not of the form: ${description ?? String(params.pattern)}`,
    oneOf: 'must have exactly one of its alternatives: `for` or `until`',
    discriminator: 'is no kind of step',
  };
  return { pointer, code: keyword, detail: details[keyword] ?? message ?? 'is not valid' };
}
