import { type Fault, standardProblems } from '../problem.ts';
import { unstorable } from './body.ts';

/** Query parameters as an object. @throws validation_failed when one is given twice, which would be read differently by each reader. */
export function readQuery(search: string): Record<string, string> {
  const query: Record<string, string> = {};
  const faults: Fault[] = [];
  for (const [name, value] of new URLSearchParams(search)) {
    if (Object.hasOwn(query, name))
      faults.push({ pointer: `query/${name}`, code: 'repeated', detail: 'is given twice' });
    faults.push(...unstorable({ [name]: value }, 'query'));
    Object.defineProperty(query, name, { value, enumerable: true, configurable: true, writable: true });
  }
  if (faults.length > 0) throw standardProblems.validationFailed({ errors: faults });
  return query;
}
