import type { LowStockAlertInput, LowStockWaitingFor } from './contract.ts';
import type { ProcessState } from './process.ts';

/** All that a run knows beyond its input; a run that continues as new hands it on. */
export interface LowStockState extends ProcessState<LowStockWaitingFor> {
  /** Epoch milliseconds. */
  tellAt: number;
  escalateAt: number;
  /** The stock has not come back by itself in time: people are told. */
  confirmed: boolean;
  acknowledged: boolean;
  escalated: boolean;
  restocked: boolean;
}

/** @param now epoch milliseconds: the times run from the process's start, since nobody could act before */
export const initialLowStock = ({ debounce, escalateAfter }: LowStockAlertInput, now: number): LowStockState => ({
  tellAt: now + debounce,
  escalateAt: now + Math.max(debounce, escalateAfter),
  confirmed: false,
  acknowledged: false,
  escalated: false,
  restocked: false,
  waitingFor: null,
  paused: null,
  stuck: null,
  told: {},
  heard: [],
});
