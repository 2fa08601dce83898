type Json = ReturnType<typeof JSON.parse>;

/**
 * Where an answer is of another shape than a documented one: a field that is missing, or of another type. Null, an empty
 * object and an empty list are any of theirs. What the answer has besides is of a newer version than the document.
 */
export function differences(answer: Json, documented: Json, path = ''): string[] {
  if (isNothing(answer) || isNothing(documented)) return [];
  if (kindOf(answer) !== kindOf(documented))
    return [`${path || '/'} is ${kindOf(answer)} instead of ${kindOf(documented)}`];
  if (Array.isArray(documented)) return differences(answer[0], documented[0], `${path}/0`);
  if (typeof documented !== 'object') return [];
  return Object.keys(documented).flatMap((name) =>
    name in answer || isNothing(documented[name])
      ? differences(answer[name], documented[name], `${path}/${name}`)
      : [`${path}/${name} is missing`],
  );
}

const kindOf = (value: Json): string => (Array.isArray(value) ? 'a list' : `a ${typeof value}`);

const isNothing = (value: Json): boolean =>
  value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0);
