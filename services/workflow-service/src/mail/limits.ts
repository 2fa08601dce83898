/** What a template may cost. A mail of a hundred lines takes some 1,000 steps, 5 ms and 20,000 characters. */
const MOST_STEPS = 100_000;
/** For what is slow and no step, as a filter over a long text. Far above what a busy machine takes for a mail. */
const LONGEST_MS = 2000;
const LONGEST_OUTPUT = 500_000;

/** Liquid's own limits: the length of a template, and what it makes on the way. */
export const PARSE_LIMIT = 100_000;
export const MEMORY_LIMIT = 2_000_000;

/** Says so when a template costs too much, in words that may be shown. */
export class TooCostly extends Error {}

/**
 * Counted by steps, in the place of Liquid's own limit, which counts time alone: whether a template is sound must not depend on
 * how busy the machine is. Liquid asks it before each step.
 */
export function stepLimit(): { check(): void; use(): void } {
  const end = performance.now() + LONGEST_MS;
  let steps = 0;
  return {
    check: () => {
      steps += 1;
      if (steps > MOST_STEPS) throw new TooCostly(`takes more than ${MOST_STEPS} steps`);
      if (performance.now() > end) throw new TooCostly(`takes longer than ${LONGEST_MS} ms`);
    },
    use: () => {},
  };
}

/** Where a rendered text goes: Liquid's own limits count what a template makes, not what it writes. */
export function boundedOutput(): { buffer: string; write(part: unknown): void } {
  const output = {
    buffer: '',
    write(part: unknown): void {
      output.buffer += textOf(part);
      if (output.buffer.length > LONGEST_OUTPUT) throw new TooCostly(`writes more than ${LONGEST_OUTPUT} characters`);
    },
  };
  return output;
}

/** As Liquid writes a value. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('');
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
}
