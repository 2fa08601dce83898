import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { type ContractOperation, resolve, type Schema } from '../../src/contract/contract.ts';

const DOCUMENT = 'contract.json';

/** Examples that their own schema would refuse: what readers copy first must work. */
export function invalidExamples(document: Schema): string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateSchema: false });
  formats.default(ajv);
  ajv.addSchema(document, DOCUMENT, undefined, false);
  const faults: string[] = [];

  function hold(schemaAt: string[], value: unknown, at: string[]): void {
    const pointer = schemaAt
      .map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/');
    const validate = ajv.compile({ $ref: `${DOCUMENT}#/${pointer}` });
    if (validate(value)) return;
    const [error] = validate.errors ?? [];
    faults.push(`example at ${at.join(' ')}: ${error?.instancePath || 'it'} ${error?.message}`);
  }

  function walk(part: unknown, at: string[]): void {
    if (part === null || typeof part !== 'object') return;
    const { schema, example, examples } = part as Record<string, unknown>;
    if (schema !== undefined) {
      if (example !== undefined) hold([...at, 'schema'], example, at);
      for (const [name, named] of Object.entries((examples ?? {}) as Record<string, Schema>)) {
        hold([...at, 'schema'], resolve(document, named).value, [...at, name]);
      }
    } else if (Array.isArray(examples)) {
      for (const value of examples) hold(at, value, at);
    }
    for (const [name, inner] of Object.entries(part)) {
      if (!['example', 'examples', 'default', 'const', 'enum'].includes(name)) walk(inner, [...at, name]);
    }
  }

  walk(document, []);
  return faults;
}

/** Bodies and replies that show no example, neither whole nor of each required member. */
export function missingExamples(operation: ContractOperation, document: Schema): string[] {
  const raw = (document.paths as Record<string, Record<string, Schema>>)[operation.path]?.[operation.method] ?? {};
  const answers = Object.entries((raw.responses ?? {}) as Record<string, Schema>).filter(([status]) =>
    status.startsWith('2'),
  );
  const holders: [string, unknown][] = [
    ['body', raw.requestBody],
    ...answers.map(([status, answer]): [string, unknown] => [`reply ${status}`, answer]),
  ];
  return holders.flatMap(([at, holder]) => {
    const { content = {} }: { content?: Record<string, Schema> } = holder ? resolve(document, holder as Schema) : {};
    const json = content['application/json'];
    const shown = !json || json.example !== undefined || json.examples !== undefined || isShown(document, json.schema);
    return shown ? [] : [`${at} shows no example`];
  });
}

function isShown(document: Schema, given: unknown): boolean {
  const schema = resolve(document, (given ?? {}) as Schema);
  if (schema.examples !== undefined || schema.const !== undefined || schema.enum !== undefined) return true;
  if (schema.type === 'array') return isShown(document, schema.items);
  const properties = (schema.properties ?? {}) as Record<string, Schema>;
  const required = (schema.required ?? []) as string[];
  return required.length > 0 && required.every((name) => isShown(document, properties[name]));
}
