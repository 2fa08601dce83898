import { readFile } from 'node:fs/promises';
import type { Subject } from './subject.ts';

/** How often a given value is used; else one is made up, or is one that an answer told. What is reserved is used alone. */
const PROBABILITY = 0.9;

/** What schemathesis reads: the settings of all services, a service's own, and the values that are true now. */
export async function writeSettings(service: string, subject: Subject, document: string): Promise<string> {
  const { values, reserved = {}, fields = {} } = subject;
  const dictionaries: Subject['values'] = { anyVersion: ['*'], ...values };
  const bodies = Object.entries(fields).map(([field, name]): [string, string] => [`body.${field}`, name]);
  const operations = Object.entries(reserved).flatMap(([operation, parameters]) => {
    const own = Object.entries(parameters).map(([parameter, given]): [string, string] => {
      const name = `${operation} ${parameter}`;
      dictionaries[name] = given;
      return [parameter, name];
    });
    return [
      '[[operations]]',
      `include-operation-id = "${operation}"`,
      '[operations.parameters]',
      ...own.map((each) => binding(each, 1)),
    ];
  });
  return [
    await readFile('test/contract/schemathesis.toml', 'utf8'),
    await readFile(`test/contract/${service}.toml`, 'utf8'),
    ...operations,
    '[parameters]',
    ...[['header.If-Match', 'anyVersion'] as [string, string], ...pathIds(document, values), ...bodies].map((each) =>
      binding(each),
    ),
    '[dictionaries]',
    ...Object.entries(dictionaries).map(([name, given]) => `"${name}" = { values = ${JSON.stringify(given)} }`),
  ].join('\n');
}

const binding = ([parameter, name]: [string, string], probability = PROBABILITY): string =>
  `"${parameter}" = { dictionary = "${name}", probability = ${probability} }`;

/** Path parameters whose example is an id of a kind that is there. */
function pathIds(document: string, values: Subject['values']): [string, string][] {
  const found = new Map<string, string>();
  JSON.parse(document, (_, part) => {
    const [kind = ''] = String(part?.example).split('_');
    if (part?.in === 'path' && values[kind]) found.set(`path.${part.name}`, kind);
    return part;
  });
  return [...found];
}
