import type { components } from '../generated/contract.ts';

export type Store = components['schemas']['Store'];
