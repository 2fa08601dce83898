import type { components } from '../generated/contract.ts';

export type TaxRate = components['schemas']['TaxRate'];
