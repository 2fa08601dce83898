import type { Recipe, Step } from './steps.ts';

const thresholdOf = (lowStockThreshold: number): Step => ({
  run: 'updateInventoryLevel',
  alone: true,
  body: () => ({ lowStockThreshold }),
});
const isOpen = ({ status }: { status: string }) => status === 'open';

/** A level that is judged, and then low by whatever it holds: an alert that nobody has looked after. */
export const low: Step[] = [
  thresholdOf(0),
  thresholdOf(1_000_000),
  { until: 'listAlerts', holds: ({ data }) => data.some(isOpen) },
  { run: 'listAlerts', alone: true, means: ({ data }) => data.find(isOpen) },
];

export const lowStock: Record<string, Recipe> = {
  acknowledgeAlert: { first: low },
  progressAlert: { first: low },
};
