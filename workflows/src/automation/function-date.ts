import { workflowDate } from './class-date.ts';

/** Loaded right after the expression library: from here on `Date` is what it was. */
globalThis.Date = workflowDate;
