/** A week, a day, an hour, a minute or a second is always as long; a month or a year is not, so that nobody may wait for one. */
export const durationPattern =
  '^P(?=[0-9]|T[0-9])(?:[0-9]{1,4}W)?(?:[0-9]{1,4}D)?(?:T(?=[0-9])(?:[0-9]{1,5}H)?(?:[0-9]{1,6}M)?(?:[0-9]{1,8}S)?)?$';

/** The longest time for which a run waits for one thing. Milliseconds. */
export const LONGEST_MS = 366 * 86_400_000;

const grammar = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const unitsMs = [604_800_000, 86_400_000, 3_600_000, 60_000, 1000];

/** @param duration ISO 8601, as `durationPattern` has it @returns milliseconds */
export function millisecondsOf(duration: string): number {
  const [, ...counts] = grammar.exec(duration) ?? [];
  return counts.reduce((sum, count, unit) => sum + Number(count ?? 0) * (unitsMs[unit] ?? 0), 0);
}
