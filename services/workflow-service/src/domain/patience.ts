import { Duration } from 'luxon';

/** As stores set it: ISO 8601 durations. */
interface Patience {
  lowStockDebounce: string;
  lowStockEscalateAfter: string;
}

const milliseconds = (duration: string): number => Duration.fromISO(duration).toMillis();

/**
 * How long low stock waits before people are told, and before it is called louder. Of stores that share a location the least
 * patient counts, as the most careful does for the threshold.
 */
export const patienceOf = (settings: readonly Patience[]) => ({
  debounce: Math.min(...settings.map(({ lowStockDebounce }) => milliseconds(lowStockDebounce))),
  escalateAfter: Math.min(...settings.map(({ lowStockEscalateAfter }) => milliseconds(lowStockEscalateAfter))),
});
