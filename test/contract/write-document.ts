import { parse } from 'yaml';
import type { Subject } from './subject.ts';

interface Part {
  $ref?: string;
  name?: string;
  schema?: Part;
  parameters?: Part[];
  operationId?: string;
}

interface Document {
  paths: Record<string, { parameters?: Part[] } & Record<string, Part>>;
}

type Values = Subject['values'];

/** An example's id says which of those that are there stands in for it: the first (…2f) or the second (…2g). */
const exampleId = /\b([a-z]+)_01kb2v3w4x5y6z7a8b9c0d1e2([fg])\b/g;

/** The service's own document, its examples about what is there: what readers copy first must work. */
export function writeDocument(text: string, { values, reserved = {}, examples = {} }: Subject): string {
  let real = text.replaceAll(exampleId, (id, kind: string, last) => String(values[kind]?.[last === 'f' ? 0 : 1] ?? id));
  for (const [shown, meant] of Object.entries(examples)) real = real.replaceAll(shown, meant);
  const document = withoutReferences(parse(real), ['examples', 'parameters']) as Document;
  for (const item of Object.values(document.paths)) {
    const { parameters: shared = [], ...operations } = item;
    delete item.parameters;
    for (const operation of Object.values(operations)) {
      const own = reserved[operation.operationId ?? ''] ?? {};
      operation.parameters = [...shared, ...(operation.parameters ?? [])].map((each) => reserve(document, each, own));
    }
  }
  return JSON.stringify(document);
}

/** References to components of these kinds become what they refer to: schemathesis takes no example by reference. */
function withoutReferences(document: unknown, kinds: string[]): unknown {
  return JSON.parse(JSON.stringify(document), (_, part) =>
    kinds.includes(part?.$ref?.split('/')[2]) ? find(document, part.$ref) : part,
  );
}

/** Shows what is reserved for this operation, in place of what all may use. */
function reserve(document: Document, parameter: Part, own: Values): Part {
  const [example] = own[`path.${parameter.name}`] ?? [];
  if (example === undefined) return parameter;
  const { $ref, ...inline } = parameter.schema ?? {};
  const schema = { ...($ref === undefined ? inline : find(document, $ref)), examples: [example] };
  return Object.assign({}, parameter, { example, schema });
}

function find(document: unknown, reference: string): object {
  let found = document;
  for (const step of reference.split('/').slice(1)) found = (found as Record<string, unknown>)[step];
  return found as object;
}
